package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.workflow.desk.TokenDesk;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system gets the whole analysis, the same as people see on the pages. */
class AnalysisApiTest extends WebTest {
  private static final Map<String, List<String>> SHAPE =
      Map.of(
          "blocks", List.of("id", "level", "text", "part"),
          "parts", List.of("kind", "heading", "explicit", "firstBlock", "start", "lastBlock"),
          "figures",
              List.of(
                  "indicator",
                  "label",
                  "value",
                  "unit",
                  "approximate",
                  "block",
                  "start",
                  "end",
                  "quote"),
          "relations",
              List.of(
                  "kind",
                  "holds",
                  "block",
                  "start",
                  "end",
                  "quote",
                  "stated",
                  "computed",
                  "places"),
          "findings",
              List.of(
                  "rule", "severity", "block", "start", "end", "quote", "message", "suggestion"));

  private JsonNode analysis(String name, byte[] content, String... fields) {
    Page page = Analyses.of(port, name, content, Visitor.form(fields));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("application/json");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    return Analyses.json(page);
  }

  private JsonNode faulty() {
    return analysis("baishi.txt", Stories.text("baishi-2025"), "unit", "白石镇", "year", "2025");
  }

  @Test
  void theAnswerHasEveryFieldAndNoOther() {
    JsonNode answer = faulty();
    assertThat(names(answer))
        .containsExactly(
            "title",
            "unit",
            "year",
            "addressee",
            "documentNumber",
            "date",
            "format",
            "blocks",
            "parts",
            "figures",
            "relations",
            "findings");
    SHAPE.forEach(
        (list, fields) -> {
          assertThat(answer.get(list)).as(list).isNotEmpty();
          answer.get(list).forEach(e -> assertThat(names(e)).as(list).isEqualTo(fields));
        });
    assertThat(answer.get("title").asString()).isEqualTo("关于白石镇2025年度法治政府建设情况的报告");
    assertThat(answer.get("unit").asString()).isEqualTo("白石镇");
    assertThat(answer.get("year").asInt()).isEqualTo(2025);
    assertThat(answer.get("format").asString()).isEqualTo("txt");
  }

  private static List<String> names(JsonNode node) {
    return new ArrayList<>(node.propertyNames());
  }

  @Test
  void whatIsNotThereIsNull() {
    JsonNode answer = analysis("a.txt", "今年开展学习六次。".getBytes(StandardCharsets.UTF_8));
    for (String name : List.of("title", "year", "addressee", "documentNumber", "date")) {
      assertThat(answer.get(name).isNull()).as(name).isTrue();
    }
    assertThat(faulty().get("blocks").get(0).get("part").isNull()).isTrue();
    assertThat(answer.get("findings"))
        .anySatisfy(
            f -> {
              assertThat(f.get("block").isNull()).isTrue();
              assertThat(f.get("start").isNull()).isTrue();
              assertThat(f.get("message").asString()).isNotBlank();
            });
  }

  @Test
  void everyPlacePointsAtItsQuote() {
    pointsAtQuotes(faulty());
    pointsAtQuotes(analysis("qingxi.docx", UploadFiles.good()));
  }

  private static void pointsAtQuotes(JsonNode answer) {
    Map<String, String> texts = new HashMap<>();
    answer.get("blocks").forEach(b -> texts.put(b.get("id").asString(), b.get("text").asString()));
    for (String list : List.of("figures", "relations", "findings")) {
      for (JsonNode found : answer.get(list)) {
        if (!found.get("block").isNull() && !found.get("quote").isNull()) {
          assertThat(cut(texts, found)).as(list).isEqualTo(found.get("quote").asString());
        }
      }
    }
    for (JsonNode relation : answer.get("relations")) {
      assertThat(relation.get("places")).isNotEmpty();
      relation.get("places").forEach(place -> assertThat(cut(texts, place)).isNotBlank());
    }
    for (JsonNode part : answer.get("parts")) {
      assertThat(texts)
          .containsKeys(part.get("firstBlock").asString(), part.get("lastBlock").asString());
    }
  }

  private static String cut(Map<String, String> texts, JsonNode place) {
    return texts
        .get(place.get("block").asString())
        .substring(place.get("start").asInt(), place.get("end").asInt());
  }

  @Test
  void sumsAndRatesThatDoNotHoldAreNamed() {
    JsonNode answer = faulty();
    assertThat(answer.get("relations"))
        .anySatisfy(
            r -> {
              assertThat(r.get("holds").asBoolean()).isFalse();
              assertThat(r.get("stated").isNumber()).isTrue();
              assertThat(r.get("stated").decimalValue()).isEqualByComparingTo("275");
              assertThat(r.get("computed").decimalValue()).isEqualByComparingTo("284");
            });
    assertThat(answer.get("findings"))
        .anySatisfy(f -> assertThat(f.get("rule").asString()).isEqualTo("personal-data"));
  }

  @Test
  void peopleSeeTheSamePartsAndFindings() {
    ReportId id = stories.blank();
    int year = report(id).year();
    Page sent =
        as("drafter")
            .upload(
                "/reports/" + id + "/import",
                "baishi.txt",
                Stories.text("baishi-2025"),
                "version",
                version(id));
    JsonNode answer =
        analysis(
            "baishi.txt",
            Stories.text("baishi-2025"),
            "unit",
            "青溪镇",
            "year",
            Integer.toString(year));
    Page confirm = as("drafter").get(sent.location());
    for (JsonNode part : answer.get("parts")) {
      String label = StatutoryPart.valueOf(part.get("kind").asString()).label();
      String how = part.get("explicit").asBoolean() ? "有标题" : "按内容推断，请核对";
      assertThat(confirm.text())
          .containsPattern(label + "</span><span class=\"tag [a-z]+\">" + how);
    }
    Map<String, String> begins = Visitor.form("version", version(id));
    chosen(confirm).forEach(begins::put);
    assertThat(as("drafter").post(sent.location(), begins).location())
        .isEqualTo("/reports/" + id + "/check");

    for (StatutoryPart part : StatutoryPart.values()) {
      Page page = as("drafter").get("/reports/" + id + "/parts/" + part);
      assertThat(page.status()).as(part.name()).isEqualTo(200);
    }
    assertThat(as("drafter").get("/reports/" + id + "/parts/MEASURES").text())
        .contains("检查发现")
        .contains("275");
    String check = as("drafter").get("/reports/" + id + "/check").text();
    assertThat(check).contains("发现 " + answer.get("findings").size() + " 处");
    for (JsonNode finding : answer.get("findings")) {
      assertThat(check).contains(finding.get("message").asString());
    }
    assertThat(check).contains("共读出 " + answer.get("figures").size() + " 个数据");
  }

  private static Map<String, String> chosen(Page confirm) {
    Map<String, String> chosen = new HashMap<>();
    for (String select : confirm.body().split("<select ")) {
      String name = select.replaceAll("(?s).*?name=\"(begins\\.[^\"]+)\".*", "$1");
      String value = select.replaceAll("(?s).*?<option value=\"([A-Z_]+)\" selected.*", "$1");
      if (name.startsWith("begins.") && value.matches("[A-Z_]+")) {
        chosen.put(name, value);
      }
    }
    return chosen;
  }

  @Test
  void severalMayCallAtOnceAndEachGetsItsOwn() {
    List<JsonNode> answers =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(
                n ->
                    n % 2 == 0
                        ? analysis("qingxi.docx", UploadFiles.good())
                        : analysis("baishi.txt", Stories.text("baishi-2025")))
            .toList();
    assertThat(new HashSet<>(answers)).hasSize(2);
    assertThat(answers.get(0)).isEqualTo(answers.get(10)).isNotEqualTo(answers.get(1));
  }

  @Test
  void aTokenThatMayOnlyReadIsEnoughAndNobodyIsNot() {
    Page page =
        nobody()
            .send(
                "POST",
                "/api/v1/analyses",
                Visitor.multipart("a.txt", Stories.text("baishi-2025"), Map.of()),
                Map.of(
                    "Authorization",
                    "Bearer " + token("auditor", Scope.READ),
                    "Content-Type",
                    Visitor.multipartType()));
    assertThat(page.status()).isEqualTo(200);
    Page writer =
        nobody()
            .send(
                "POST",
                "/api/v1/analyses",
                Visitor.multipart("a.txt", Stories.text("baishi-2025"), Map.of()),
                Map.of(
                    "Authorization",
                    "Bearer " + token("drafter", Scope.WRITE),
                    "Content-Type",
                    Visitor.multipartType()));
    assertThat(writer.status()).isEqualTo(403);
  }

  private String token(String login, Scope scope) {
    return tokenDesk
        .make(stories.actor(login), new TokenDesk.Wish("试读", EnumSet.of(scope), 1))
        .plain();
  }

  @Test
  void ofThousandsOfFaultsTheAnswerSaysSoManyAsAnybodyReads() {
    String text =
        "关于青溪镇2025年度法治政府建设情况的报告\n"
            + IntStream.range(0, 3_000)
                .mapToObj(n -> "第" + n + "次检查发现manage问题,电话13800138000,共5件,其中2件、4件。\n")
                .collect(Collectors.joining());
    JsonNode answer = analysis("long.txt", text.getBytes(StandardCharsets.UTF_8));
    pointsAtQuotes(answer);
    assertThat(answer.get("blocks").size()).isGreaterThan(2_999);
    assertThat(answer.get("findings").size()).isBetween(300, 2_500);
    assertThat(answer.get("figures").size()).isLessThanOrEqualTo(3_000);
    assertThat(answer.get("findings"))
        .anySatisfy(f -> assertThat(f.get("message").asString()).contains("同类问题没有列出"));
  }

  @Test
  void offsetsCountWhatIsShownWithItsNumberAndRareCharactersTwice() {
    String line = "（一）𬱖镇长主持研究。全年审查合同275条，其中采购34条、租赁198条、其他52条。";
    JsonNode answer =
        analysis(
            "a.txt",
            ("关于青溪镇2025年度法治政府建设情况的报告\n一、主要举措和成效\n" + line).getBytes(StandardCharsets.UTF_8));
    pointsAtQuotes(answer);
    JsonNode total =
        answer
            .get("figures")
            .valueStream()
            .filter(f -> f.get("quote").asString().startsWith("275"))
            .findFirst()
            .orElseThrow();
    assertThat(total.get("start").asInt()).isEqualTo(line.indexOf("275"));
    assertThat(total.get("value").decimalValue()).isEqualByComparingTo("275");
  }

  @Test
  void anIncompleteCallSaysHowToCall() {
    Visitor caller = nobody();
    Map<String, String> headers =
        Map.of(
            "Authorization", Analyses.basic(), "Content-Type", "application/x-www-form-urlencoded");
    Page without =
        caller.send(
            "POST", "/api/v1/analyses", HttpRequest.BodyPublishers.ofString("unit=x"), headers);
    assertThat(without.status()).isEqualTo(400);
    assertThat(Analyses.json(without).get("code").asString()).isEqualTo("bad-request");
    assertThat(Analyses.json(without).get("detail").asString()).contains("file");
    Page year =
        Analyses.of(port, "a.txt", Stories.text("baishi-2025"), Visitor.form("year", "abc"));
    assertThat(year.status()).isEqualTo(400);
    assertThat(Analyses.json(year).get("code").asString()).isEqualTo("bad-request");
  }

  @Test
  void acceptHeadersOfOtherSystemsDoNotMatter() {
    Page page =
        nobody()
            .send(
                "POST",
                "/api/v1/analyses",
                Visitor.multipart("a.txt", Stories.text("baishi-2025"), Map.of()),
                Map.of(
                    "Authorization",
                    Analyses.basic(),
                    "Content-Type",
                    Visitor.multipartType(),
                    "Accept",
                    "text/html, */*;q=0.1"));
    assertThat(page.status()).isEqualTo(200);
  }

  @Test
  void cookiesCountForNothing() {
    Page page = as("drafter").send("POST", "/api/v1/analyses");
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.header("Content-Type")).startsWith("application/problem+json");
    assertThat(Analyses.json(page).get("code").asString()).isEqualTo("unauthorized");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xinkou-2023",
        "yangkou-2023",
        "taipingling-2023",
        "wangtuan-2024",
        "zhongliang-2023"
      })
  void realReportsAreReadAsTheHandMadeTruthSays(String sample) throws IOException {
    Path samples = samples();
    assumeThat(samples).as("the shared samples are not here").isNotNull();
    JsonNode answer =
        analysis(sample + ".docx", Files.readAllBytes(samples.resolve(sample + ".docx")));
    pointsAtQuotes(answer);
    JsonNode gold = gold(samples, sample);
    assertThat(answer.get("unit").asString()).startsWith(gold.get("unit").asString());
    List<String> kinds = new ArrayList<>();
    gold.get("parts").forEach(p -> kinds.add(p.get("kind").asString()));
    List<String> read = new ArrayList<>();
    answer.get("parts").forEach(p -> read.add(p.get("kind").asString()));
    assertThat(read).containsExactlyElementsOf(kinds);
    assertThat(answer.get("relations"))
        .allSatisfy(r -> assertThat(r.get("holds").asBoolean()).isTrue());
    for (JsonNode relation : gold.get("relationsThatHold")) {
      assertThat(answer.get("relations"))
          .as(relation.toString())
          .anySatisfy(
              r -> {
                assertThat(r.get("kind").asString()).isEqualTo(relation.get("kind").asString());
                assertThat(r.get("stated").decimalValue())
                    .isEqualByComparingTo(relation.get("stated").decimalValue());
              });
    }
  }

  private static JsonNode gold(Path samples, String sample) throws IOException {
    JsonNode all = new JsonMapper().readTree(Files.readString(samples.resolve("gold.json")));
    for (JsonNode one : all.get("samples")) {
      if (one.get("sample").asString().equals(sample)) {
        return one;
      }
    }
    throw new IllegalStateException("no truth about " + sample);
  }

  private static @Nullable Path samples() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolveSibling("shared").resolve("samples");
      if (Files.isRegularFile(found.resolve("gold.json"))) {
        return found;
      }
    }
    return null;
  }
}
