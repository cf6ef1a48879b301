package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.report.ReportId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed is shown as it was typed: never run, never evaluated. */
class EscapingTest extends WebTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  static List<String> hostile() {
    return List.of(
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><svg/onload=alert(1)>",
        "</textarea></title><iframe src=javascript:alert(1)>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "__${7*7}__",
        "${T(java.lang.Runtime).getRuntime().exec('id')}",
        "*{7*7} #{7*7} @{/x} ~{::main} [[${7*7}]] [(${7*7})]",
        "__${T(java.lang.Math).random()}__::.x",
        "|${7*7}| redirect:http://evil.invalid forward:/error",
        "{7*7} {{7*7}} %{7*7} #{session}",
        "--><!-- <![CDATA[ ]]> &lt;b&gt; &amp; \u202Eabc 😀𬱖");
  }

  private static final String OUR_SCRIPT = "<script defer src=\"/assets/[\\w.-]+\\.js\"></script>";

  private static void harmless(Page page, String typed) {
    assertThat(page.status()).isLessThan(500);
    String body = page.body().replaceAll(OUR_SCRIPT, "");
    assertThat(body)
        .doesNotContain("<script", "<img", "<svg", "<iframe", "<math", "<style", "<b>")
        .doesNotContainPattern("(href|src|action)=\"(?i:javascript|data):");
    assertThat(body.replaceAll("=\"[^\"]*\"", "=\"\""))
        .doesNotContainPattern("<[a-z][^>]*\\son[a-z]+\\s*=");
    assertThat(page.location()).doesNotContain("evil.invalid");
    assertThat(page.text().replaceAll("\\s", "")).contains(typed.replaceAll("\\s", ""));
  }

  private void done(String who, ReportId id, String act, String... fields) {
    Page page = as(who).post("/reports/" + id + "/" + act, form(id, fields));
    assertThat(page.status()).as(act + page.text()).isEqualTo(302);
    harmless(as(who).get(page.location()), "");
  }

  @Tag("R065")
  @ParameterizedTest
  @MethodSource("hostile")
  void onTheWayFromTheDraftToThePublic(String typed) {
    ReportId id = stories.drafted();
    String report = "/reports/" + id;
    done("drafter", id, "parts/OTHER", "text", "其他情况：" + typed + "。");
    done(
        "drafter",
        id,
        "form",
        "TITLE",
        "青溪镇情况的报告" + typed,
        "ADDRESSEE",
        "区委、区政府" + typed + "：",
        "opening",
        "现将有关情况报告如下" + typed + "：",
        "SIGNATURE",
        "青溪镇人民政府",
        "DATE",
        "2026年1月12日");
    for (String page : List.of("", "/form", "/parts/OTHER", "/check")) {
      harmless(as("drafter").get(report + page), typed);
    }
    harmless(as("drafter").get("/home"), typed);

    stories.submit(id);
    done("signatory", id, "give-back", "reason", "请修改" + typed);
    harmless(as("drafter").get(report), typed);
    stories.submit(id);
    harmless(as("signatory").get(report + "/sign"), typed);
    stories.sign(id);

    done("reviewer", id, "opinions", "words", "意见" + typed, "quote", typed, "weight", "SUGGESTION");
    harmless(as("reviewer").get(report + "/review"), typed);
    done("reviewer", id, "review", "decision", "return", "reason", "退回" + typed);
    harmless(as("drafter").get(report + "/opinions"), typed);
    for (int i = 1; i <= report(id).opinions().size(); i++) {
      done("drafter", id, "answers", "kind-" + i, "EXPLAINED", "words-" + i, "理由" + typed);
    }
    harmless(as("drafter").get(report + "/opinions"), typed);
    stories.submit(id);
    stories.sign(id);
    for (String page : List.of("", "/review", "/compare", "/revisions/3", "/opinions")) {
      harmless(as("reviewer").get(report + page), typed);
    }
    for (int i = 1; i <= report(id).opinions().size(); i++) {
      done("reviewer", id, "opinions/" + i + "/resolution", "resolved", "true");
    }
    done("reviewer", id, "review", "decision", "pass", "reason", "通过" + typed);
    harmless(as("approver").get(report + "/decide"), typed);
    done("approver", id, "decide", "decision", "approve", "reason", "同意" + typed);
    done("reviewer2", id, "secrecy-review", "cleared", "yes", "conclusion", "不涉密" + typed);
    harmless(as("publisher").get(report + "/publish"), typed);
    done("publisher", id, "publish", "decision", "publish", "reason", "已核对" + typed);
    harmless(nobody().get("/public/" + id), typed);
    harmless(nobody().get("/?year=all"), typed);
    assertThat(nobody().get("/public/" + id + "/word").status()).isEqualTo(200);
    done("publisher", id, "registration", "address", "公告栏" + typed, "on", "2026-03-01");
    harmless(as("publisher").get(report + "/publish"), typed);
    done("publisher", id, "withdrawal", "reason", "撤下" + typed);
    harmless(nobody().get("/public/" + id), typed);
  }

  @Tag("R065")
  @Tag("R068")
  @ParameterizedTest
  @MethodSource("hostile")
  void whereItIsRefusedAndShownAgain(String typed) {
    ReportId id = stories.drafted();
    String path = "/reports/" + id + "/parts/OTHER";
    harmless(as("drafter").post(path, "version", "-1", "text", typed), typed);
    harmless(nobody().post(path, "version", "1", "text", typed), "");
    harmless(as("drafter").bare(path, Visitor.form("version", "1", "text", typed)), typed);
    harmless(nobody().signIn(typed, typed), "");
    Page login = nobody().get("/login?left=" + Visitor.encoded(typed));
    harmless(login, "");
    harmless(as("reviewer").get("/reports/" + Visitor.encoded(typed).replace("+", "%20")), "");
    Page named =
        as("drafter")
            .upload("/reports/" + id + "/import", typed + ".docx", new byte[3], "version", "1");
    harmless(named, "");
    ReportId review = stories.inReview();
    harmless(as("reviewer").get("/reports/" + review + "/review?at=" + Visitor.encoded(typed)), "");
    harmless(
        as("flowadmin")
            .post(
                "/reports/" + review + "/adjust",
                form(review, "what", "extend", "until", typed, "reason", typed)),
        typed);
  }

  @Test
  void charactersThatNoDocumentCanHoldDoNoHarm() {
    ReportId id = stories.drafted();
    String odd = "甲\u0000乙\u0001丙\u000B丁\uFFFE戊";
    Page saved =
        as("drafter").post("/reports/" + id + "/parts/OTHER", "version", version(id), "text", odd);
    assertThat(saved.status()).isLessThan(500);
    for (String page : List.of("", "/parts/OTHER", "/check", "/word")) {
      assertThat(as("drafter").get("/reports/" + id + page).status()).as(page).isEqualTo(200);
    }
  }

  @Test
  void veryLongLinesDoNoHarm() {
    ReportId id = stories.drafted();
    String longLine = "很长的标题".repeat(500);
    Page saved =
        as("drafter")
            .post(
                "/reports/" + id + "/form",
                form(id, "TITLE", longLine, "ADDRESSEE", longLine, "opening", longLine));
    assertThat(saved.status()).isLessThan(500);
    assertThat(as("drafter").get("/home").status()).isEqualTo(200);
    Page huge =
        as("drafter")
            .post("/reports/" + id + "/parts/OTHER", form(id, "text", "长".repeat(1_000_000)));
    assertThat(huge.status()).isLessThan(500);
  }

  @Tag("R067")
  @Test
  void noTemplateOpensAWayIn() throws IOException {
    List<Path> templates;
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      templates = files.filter(f -> f.toString().endsWith(".html")).toList();
    }
    assertThat(templates).hasSizeGreaterThan(15);
    for (Path template : templates) {
      assertThat(Files.readString(template))
          .as(template.toString())
          .doesNotContain("th:utext", "__${", "[(", "<style", "http://evil")
          .doesNotContainPattern("<script(?! defer th:src=)")
          .doesNotContainPattern("\\sstyle\\s*=")
          .doesNotContainPattern("\\sth:(style|on[a-z]+|attr=\"on)")
          .doesNotContainPattern("\\son[a-z]+\\s*=");
    }
  }
}
