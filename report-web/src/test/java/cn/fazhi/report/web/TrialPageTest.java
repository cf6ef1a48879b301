package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.intake.Gate;
import cn.fazhi.report.workflow.desk.TrialDesk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.JsonNode;

/** Whoever is signed in has a file read and sees it as the checker does; nothing of it is kept. */
class TrialPageTest extends WebTest {
  private static final Pattern REF = Pattern.compile("id=\"m(\\d+)\" href=\"#f(\\d+)\"");
  private static final Pattern NOTE =
      Pattern.compile("(?s)class=\"note[^\"]*\" id=\"f(\\d+)\".{0,300}?href=\"#m(\\d+)\"");

  @Autowired private TrialDesk trials;

  private Page read(String login, String name, byte[] content, String... fields) {
    return as(login).upload("/trial", name, content, fields);
  }

  private Page faulty(String login) {
    return read(login, "白石镇.txt", Stories.text("baishi-2025"), "unit", "白石镇", "year", "2025");
  }

  @Test
  void theFormKnowsForWhomOneWrites() {
    Page page = as("drafter").get("/trial");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.field("unit")).isEqualTo("青溪镇");
    assertThat(page.field("year")).matches("20\\d\\d");
    assertThat(as("auditor").get("/trial").field("unit")).isEmpty();
    assertThat(as("reviewer").get("/home").body()).contains("href=\"/trial\"");
    assertThat(nobody().get("/").body()).doesNotContain("href=\"/trial\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"drafter", "reviewer", "auditor", "sysadmin"})
  void everybodySeesWhatWasFoundWhereItStands(String login) {
    Page page = faulty(login);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("关于白石镇2025年度法治政府建设情况的报告", "明写", "对不上", "34 + 198 + 52 = 284");
    assertThat(page.body()).contains("<mark class=\"find error\">275条</mark>");
    List<String> refs = pairs(REF, page);
    List<String> notes = pairs(NOTE, page);
    assertThat(refs)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(notes);
    for (String fragment : fragments(page)) {
      assertThat(page.body()).contains("id=\"" + fragment + "\"");
    }
  }

  private static List<String> pairs(Pattern pattern, Page page) {
    Matcher found = pattern.matcher(page.body());
    return found
        .results()
        .map(
            r -> {
              assertThat(r.group(1)).isEqualTo(r.group(2));
              return r.group(1);
            })
        .toList();
  }

  private static List<String> fragments(Page page) {
    return Pattern.compile("href=\"#([^\"]+)\"")
        .matcher(page.body())
        .results()
        .map(r -> r.group(1))
        .distinct()
        .toList();
  }

  @Test
  void whoBringsTooLargeAFileIsLedBackToChooseAnother() {
    Page refused = read("drafter", "大.docx", new byte[21 << 20]);
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.text()).contains("这个文件太大", "文件超过 20 MB");
    assertThat(refused.body()).contains("href=\"/trial\">重新选择文件");
  }

  @Test
  void whoComesWhileOthersAreAtItIsToldSoAndNotThatTheFileIsBad() {
    Object target = AopTestUtils.getUltimateTargetObject(trials);
    Object gate = ReflectionTestUtils.getField(target, "gate");
    ReflectionTestUtils.setField(target, "gate", new Gate(0, Duration.ZERO));
    try {
      Page busy = faulty("drafter");
      assertThat(busy.status()).isEqualTo(503);
      assertThat(busy.header("Retry-After")).isEqualTo("5");
      assertThat(busy.text()).contains("现在试读的人太多", "过一会儿").doesNotContain("读不了");
      assertThat(busy.field("unit")).isEqualTo("白石镇");
      assertThat(busy.field("year")).isEqualTo("2025");
    } finally {
      ReflectionTestUtils.setField(target, "gate", gate);
    }
    assertThat(faulty("drafter").status()).isEqualTo(200);
  }

  @Test
  void aMissingPartIsNamedAndAnImpliedOneIsCalledSo() {
    Page page = read("drafter", "a.txt", "今年开展学习六次。".getBytes(StandardCharsets.UTF_8));
    assertThat(page.text()).contains("没有找到", "没有读到", "下一年度主要安排");
    Page implied =
        read(
            "drafter",
            "b.txt",
            ("关于青溪镇2025年度法治政府建设情况的报告\n一、主要举措和成效\n（一）加强学习。全年学法6次。"
                    + "但也存在一定问题，主要表现在执法力量不足，原因是编制少。\n"
                    + "下一步，我镇将充实执法队伍，加强培训。")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(implied.text()).contains("隐含");
  }

  @Test
  void whatCanOnlyBeTakenOutOrWasTakenOutIsSaidInFull() {
    Page page =
        read(
            "drafter",
            "c.txt",
            ("关于青溪镇2025年度法治政府建设情况的报告\n一、主要举措和成效\n"
                    + "全年办理行政处罚案件18起，（其中安全生产类16起，环保类2起），均已办结。\n— 1 —\n"
                    + "二、存在的不足和原因\n执法力量不足，原因是编制少。")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(page.text()).contains("可以删去。", "原稿里也请改好。");
    assertThat(page.body()).doesNotContain(">可以改为：<");
  }

  @Test
  void theDataAreThoseOfTheInterface() {
    Page page = faulty("drafter");
    Page data = as("drafter").post("/trial/json", "carried", page.field("carried"));
    assertThat(data.status()).isEqualTo(200);
    assertThat(data.header("Content-Disposition")).startsWith("attachment;").contains(".json");
    JsonNode answer =
        Analyses.json(
            Analyses.of(
                port,
                "白石镇.txt",
                Stories.text("baishi-2025"),
                Visitor.form("unit", "白石镇", "year", "2025")));
    assertThat(Analyses.json(data)).isEqualTo(answer);
  }

  @Test
  void everyFindingIsACommentInTheWordFile() throws IOException {
    Page page = faulty("drafter");
    JsonNode answer =
        Analyses.json(as("drafter").post("/trial/json", "carried", page.field("carried")));

    Page file = as("drafter").post("/trial/word", "carried", page.field("carried"));

    assertThat(file.header("Content-Type")).contains("wordprocessingml");
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
      XWPFComment[] comments = word.getComments();
      assertThat(comments).hasSize(answer.get("findings").size());
      String all =
          java.util.Arrays.stream(comments).map(XWPFComment::getText).collect(Collectors.joining());
      assertThat(comments[0].getAuthor()).isEqualTo("检查");
      for (JsonNode finding : answer.get("findings")) {
        assertThat(all).contains(finding.get("message").asString());
      }
      assertThat(all).contains("【应当改】", "34 + 198 + 52 = 284");
    }
  }

  @Test
  void whatIsCarriedServesNobodyElseAndNothingForged() {
    String carried = faulty("drafter").field("carried");
    assertThat(carried).doesNotContain("白石").hasSizeGreaterThan(1_000);
    for (String way : List.of("/trial/json", "/trial/word")) {
      assertThat(as("drafter2").post(way, "carried", carried).status()).isEqualTo(422);
      Page forged = as("drafter").post(way, "carried", carried.substring(0, 900) + "AAAA");
      assertThat(forged.status()).isEqualTo(422);
      assertThat(forged.text()).contains("重新选择文件");
    }
  }

  @Tag("R056")
  @ParameterizedTest(name = "{0}")
  @MethodSource("cn.fazhi.report.web.UploadFiles#hostile")
  void aFileThatCannotBeReadIsToldWithAdviceAndTheFormIsStillThere(
      String kind, byte[] content, String code, int status) {
    Page page = read("drafter", "报告.docx", content, "unit", "松林乡", "year", "2024");
    assertThat(page.status()).isEqualTo(status);
    assertThat(page.text()).contains("请");
    if (content.length < 20 << 20) {
      assertThat(page.text()).contains("“报告.docx”读不了");
      assertThat(page.field("unit")).isEqualTo("松林乡");
      assertThat(page.field("year")).isEqualTo("2024");
    }
  }

  @Test
  void theLockFileOfWordIsRecognised() {
    byte[] lock = new byte[162];
    lock[0] = 5;
    Page page = read("drafter", "~$青溪镇.docx", lock);
    assertThat(page.status()).isBetween(415, 422);
    assertThat(page.text()).contains("临时文件", "没有“~$”");
  }

  @Test
  void withoutAFileOrWithAYearThatIsNoneOneIsAsked() {
    Page none = as("drafter").post("/trial", "unit", "青溪镇", "year", "2025");
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains("请先选择文件");
    Page year = read("drafter", "a.txt", Stories.text("baishi-2025"), "year", "去年");
    assertThat(year.status()).isEqualTo(422);
    assertThat(year.text()).contains("四位数字");
    assertThat(year.field("year")).isEqualTo("去年");
  }

  @Tag("R065")
  @Test
  void whatStandsInTheFileIsOnlyShown() {
    String evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    Page page =
        read(
            "drafter",
            evil + ".txt",
            ("关于" + evil + "2025年度法治政府建设情况的报告\n一、" + evil + "\n全年开展" + evil + "检查5次。" + evil)
                .getBytes(StandardCharsets.UTF_8),
            "unit",
            "\"><script>x</script>");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<script>alert", "<img", "\"><script>x");
  }

  @Test
  void aVeryLongAndFaultyTextStaysAPage() {
    String text =
        IntStream.range(0, 3_000)
            .mapToObj(n -> "第" + n + "次检查发现manage问题,电话13800138000,共5件,其中2件、4件。\n")
            .collect(Collectors.joining());
    Page page = read("drafter", "long.txt", text.getBytes(StandardCharsets.UTF_8));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.bytes().length).isLessThan(6_000_000);
    Page word = as("drafter").post("/trial/word", Map.of("carried", page.field("carried")));
    assertThat(word.status()).isEqualTo(200);
  }

  @Test
  void theTableOfAFileIsATableWithItsMarks() {
    Page page = read("drafter", "a.docx", UploadFiles.good());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("class=\"sheet margins\"");
  }
}
