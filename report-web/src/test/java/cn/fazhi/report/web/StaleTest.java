package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.report.ReportId;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts that come too late, twice, out of turn or half filled in are refused and lose nothing. */
class StaleTest extends WebTest {
  private static final String CHANGED = "您打开页面之后，这份报告又有了变化";
  private static final String TYPED = "这是费了很多工夫才写下来的一段话。";

  private Map<String, String> form(ReportId id, long version, String... more) {
    Map<String, String> form = form(id, more);
    form.put("version", Long.toString(version));
    return form;
  }

  private ReportId at(String step) {
    return switch (step) {
      case "drafting" -> stories.drafted();
      case "signing" -> stories.signing();
      case "review" -> stories.inReview();
      case "revision" -> stories.returned();
      case "decision" -> stories.inDecision();
      case "publication" -> stories.inPublication();
      default -> stories.published();
    };
  }

  /** Who does what at which step; the last column is the field that must not be lost. */
  @Tag("R026")
  @Tag("F28")
  @ParameterizedTest
  @CsvSource({
    "drafting, drafter, parts/OTHER, text, ",
    "drafting, drafter, form, opening, ",
    "drafting, drafter, submit, , verified=yes",
    "signing, signatory, sign, , ",
    "signing, signatory, give-back, reason, ",
    "signing, drafter, recall, note, ",
    "review, reviewer, claim, , ",
    "review, reviewer, release, , ",
    "review, reviewer, opinions, words, ",
    "review, reviewer, review, reason, decision=return",
    "review, reviewer, review, reason, decision=pass",
    "review, flowadmin, adjust, reason, what=extend",
    "review, flowadmin, adjust, reason, what=reassign",
    "review, flowadmin, adjust, reason, what=release",
    "revision, drafter, answers, words-1, kind-1=CHANGED",
    "decision, approver, decide, reason, decision=return",
    "decision, approver, decide, reason, decision=approve",
    "decision, approver, decide, reason, decision=send-back",
    "publication, reviewer2, secrecy-review, conclusion, ",
    "publication, publisher, publish, reason, decision=publish",
    "publication, publisher, publish, reason, decision=withhold",
    "publication, publisher, publish, reason, decision=return",
    "published, publisher, registration, address, on=2026-03-01",
    "published, publisher, withdrawal, reason, ",
    "published, approver, reopen, reason, "
  })
  void anOldVersionIsRefusedAndNothingTypedIsLost(
      String step, String who, String act, String field, String more) {
    ReportId id = at(step);
    Map<String, String> form = form(id, report(id).version() - 1, "until", "2030-01-01");
    form.put("reviewer", "reviewer2");
    form.put("cleared", "yes");
    if (field != null) {
      form.put(field, TYPED);
    }
    if (more != null) {
      form.put(more.split("=")[0], more.split("=")[1]);
    }
    String before = stored(id);
    Page page = as(who).post("/reports/" + id + "/" + act, form);
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains(CHANGED);
    if (field != null) {
      assertThat(page.text()).contains(TYPED);
    }
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  void theReasonsForFindingsAreKeptOnTheCheckPage() {
    ReportId id = stories.drafted();
    as("drafter")
        .post(
            "/reports/" + id + "/parts/MEASURES",
            form(id, report(id).version(), "text", "全年公开信息275条，其中网站34条、公众号198条、公示栏52条。"));
    Page check = as("drafter").get("/reports/" + id + "/check");
    assertThat(check.body()).contains("name=\"reason0\"");
    Page page =
        as("drafter")
            .post(
                "/reports/" + id + "/submit",
                form(
                    id,
                    report(id).version() - 1,
                    "verified",
                    "yes",
                    "finding0",
                    check.field("finding0"),
                    "reason0",
                    TYPED));
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.field("reason0")).isEqualTo(TYPED);
  }

  @Test
  void theReasonsAreKeptWhileSomethingIsMended() {
    ReportId id = stories.drafted();
    String path = "/reports/" + id;
    as("drafter")
        .post(
            path + "/parts/MEASURES",
            form(id, report(id).version(), "text", "全年公开信息275条，其中网站34条、公众号198条、公示栏52条。"));
    String finding = as("drafter").get(path + "/check").field("finding0");
    Page gone =
        as("drafter")
            .post(
                path + "/check",
                Visitor.form(
                    "go",
                    "/parts/MEASURES",
                    "finding0",
                    finding,
                    "reason0",
                    TYPED,
                    "reason1",
                    "x"));
    assertThat(gone.location()).isEqualTo(path + "/parts/MEASURES");
    assertThat(as("drafter").get(path + "/check").field("reason0")).isEqualTo(TYPED);
    for (String go : new String[] {"", "//evil.invalid", "/parts/NOPE", "/../../home"}) {
      Page stays = as("drafter").post(path + "/check", "go", go);
      assertThat(stays.location()).isEqualTo(path + "/check");
    }
    assertThat(as("drafter").get(path + "/check").field("reason0")).isEmpty();
  }

  @Test
  void goingOnSavesFirstAndOnlyWhereSomethingHasChanged() {
    ReportId id = stories.drafted();
    String path = "/reports/" + id + "/parts/OTHER";
    Page saved = post(path, form(id, report(id).version(), "text", TYPED, "then", "NEXT_PLAN"));
    assertThat(saved.location()).isEqualTo("/reports/" + id + "/parts/NEXT_PLAN");
    assertThat(report(id).text().typed(StatutoryPart.OTHER)).contains(TYPED);
    String before = stored(id);
    Page same = post(path, form(id, report(id).version(), "text", TYPED, "then", "check"));
    assertThat(same.location()).isEqualTo("/reports/" + id + "/check");
    assertThat(stored(id)).isEqualTo(before);
    Page odd = post(path, form(id, report(id).version(), "text", "别的。", "then", "//evil.invalid"));
    assertThat(odd.location()).isEqualTo(path);
    Page late = post(path, form(id, report(id).version() - 1, "text", TYPED, "then", "check"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains(TYPED);
  }

  private Page post(String path, Map<String, String> form) {
    return as("drafter").post(path, form);
  }

  @Test
  void severalAnswersAreKeptTogetherWhenOneIsNotComplete() {
    ReportId id = stories.returned();
    String before = stored(id);
    Page page =
        post(
            "/reports/" + id + "/answers",
            form(
                id,
                report(id).version(),
                "kind-1",
                "EXPLAINED",
                "words-1",
                TYPED,
                "kind-2",
                "CHANGED",
                "words-2",
                ""));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains(TYPED, "第 2 条：请写明怎么改的，或者为什么不改。");
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  void theOtherSidesChangeIsShown() {
    ReportId id = stories.drafted();
    long version = report(id).version();
    as("drafter").post("/reports/" + id + "/parts/OTHER", form(id, version, "text", "先保存的。"));
    Page page =
        as("drafter").post("/reports/" + id + "/parts/OTHER", form(id, version, "text", TYPED));
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains(CHANGED).contains(TYPED).contains("先保存的。").contains("李清");
  }

  @Test
  void theSameFormSentTwiceCountsOnce() {
    ReportId id = stories.signing();
    Map<String, String> form = form(id, report(id).version());
    assertThat(as("signatory").post("/reports/" + id + "/sign", form).status()).isEqualTo(302);
    String after = stored(id);
    assertThat(as("signatory").post("/reports/" + id + "/sign", form).status()).isEqualTo(409);
    assertThat(stored(id)).isEqualTo(after);

    Map<String, String> remark = form(id, report(id).version(), "words", TYPED);
    assertThat(as("reviewer").post("/reports/" + id + "/opinions", remark).status()).isEqualTo(302);
    Page twice = as("reviewer").post("/reports/" + id + "/opinions", remark);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(report(id).opinions()).hasSize(1);
  }

  @Test
  void actsOutOfTurnAreRefusedAndKeepWhatWasTyped() {
    ReportId id = stories.inDecision();
    String before = stored(id);
    SoftAssertions softly = new SoftAssertions();
    for (String[] act :
        new String[][] {
          {"drafter", "parts/OTHER", "text"},
          {"drafter", "submit", "reason0"},
          {"drafter", "answers", "words-1"},
          {"signatory", "give-back", "reason"},
          {"reviewer", "opinions", "words"},
          {"reviewer", "secrecy-review", "conclusion"},
          {"publisher", "registration", "address"},
          {"approver", "reopen", "reason"}
        }) {
      Map<String, String> form = form(id, report(id).version(), act[2], TYPED, "verified", "yes");
      form.put("cleared", "yes");
      form.put("on", "2026-03-01");
      Page page = as(act[0]).post("/reports/" + id + "/" + act[1], form);
      softly.assertThat(page.status()).as(act[1]).isEqualTo(409);
      softly.assertThat(page.text()).as(act[1]).contains("现在不能").contains(TYPED);
    }
    softly.assertThat(stored(id)).isEqualTo(before);
    softly.assertAll();
  }

  @Test
  void aColleagueHasClaimedItAndTheRemarkIsKept() {
    ReportId id = stories.inReview();
    stories.remark(id, "第一条。");
    Page page =
        as("reviewer2")
            .post("/reports/" + id + "/opinions", form(id, report(id).version(), "words", TYPED));
    assertThat(page.status()).isIn(409, 422);
    assertThat(page.text()).contains(TYPED);
  }

  @Tag("R026")
  @Test
  void anotherTextThanTheOneReadIsNotDecidedOn() {
    ReportId id = stories.inReview();
    Map<String, String> form =
        form(
            id,
            report(id).version(),
            "decision",
            "pass",
            "reason",
            TYPED,
            "digest",
            "0".repeat(64));
    String before = stored(id);
    Page page = as("reviewer").post("/reports/" + id + "/review", form);
    assertThat(page.status()).isIn(409, 422);
    assertThat(page.text()).contains(TYPED);
    assertThat(stored(id)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "drafting, drafter, submit, 请先勾选",
    "signing, signatory, give-back, 原因",
    "review, reviewer, opinions, ''",
    "review, reviewer, review, 请选择一种决定",
    "review, flowadmin, adjust, 请选择要办理的事项",
    "revision, drafter, submit, 请先勾选",
    "revision, drafter, answers, 请先选择至少一条意见",
    "decision, approver, decide, 请选择一种决定",
    "publication, reviewer2, secrecy-review, ''",
    "publication, publisher, publish, 请选择一种决定",
    "published, publisher, registration, 请填写公开日期",
    "published, publisher, withdrawal, ''",
    "published, approver, reopen, ''"
  })
  void halfFilledInFormsSayWhatIsMissing(String step, String who, String act, String sentence) {
    ReportId id = at(step);
    String before = stored(id);
    Page page =
        as(who).post("/reports/" + id + "/" + act, form(id, report(id).version(), "reason", ""));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("请").contains(sentence);
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  void nonsenseNeverBreaksThePage() {
    ReportId id = stories.inReview();
    stories.remark(id, "请核对。");
    String before = stored(id);
    String[][] forms = {
      {"reviewer", "review", "version", "abc"},
      {"reviewer", "review", "version", "99999999999999999999"},
      {"reviewer", "review", "revision", "abc"},
      {"reviewer", "review", "revision", "-1"},
      {"reviewer", "review", "decision", "xyz"},
      {"reviewer", "review", "digest", ""},
      {"reviewer", "opinions", "block", "../../x"},
      {"reviewer", "opinions", "weight", "HUGE"},
      {"reviewer", "opinions/abc/resolution", "resolved", "true"},
      {"reviewer", "opinions/99/resolution", "resolved", "true"},
      {"reviewer", "opinions/1/resolution", "resolved", "xyz"},
      {"drafter", "answers", "words-99", "话"},
      {"drafter", "answers", "kind-1", "NOPE"},
      {"drafter", "answers", "kind-99999999999", "CHANGED"},
      {"approver", "decide", "decision", "xyz"},
      {"publisher", "publish", "decision", "xyz"},
      {"publisher", "registration", "on", "gestern"},
      {"flowadmin", "adjust", "until", "gestern"},
      {"flowadmin", "adjust", "what", "explode"},
      {"drafter", "parts/NOPE", "text", "话"},
      {"drafter", "import/nope", "begins.b1", "NOPE"},
      {"signatory", "sign", "revision", "2147483648"}
    };
    SoftAssertions softly = new SoftAssertions();
    for (String[] f : forms) {
      Map<String, String> form =
          form(id, report(id).version(), "what", "extend", "resolved", "true", "reason", "");
      form.put(f[2], f[3]);
      Page page = as(f[0]).post("/reports/" + id + "/" + f[1], form);
      softly.assertThat(page.status()).as(String.join(" ", f)).isIn(400, 403, 404, 409, 422);
      softly.assertThat(page.body()).as(String.join(" ", f)).contains("</html>");
      softly.assertThat(page.body()).as(String.join(" ", f)).containsAnyOf("请", "现在不能");
    }
    for (String field : new String[] {"version", "revision", "digest"}) {
      Map<String, String> form = form(id, report(id).version(), "decision", "pass");
      form.remove(field);
      Page page = as("reviewer").post("/reports/" + id + "/review", form);
      softly.assertThat(page.status()).as("without " + field).isIn(400, 409, 422);
    }
    softly.assertThat(stored(id)).isEqualTo(before);
    softly.assertAll();
  }

  @Test
  void nonsenseInAddressesNeverBreaksThePage() {
    ReportId id = stories.inReview();
    SoftAssertions softly = new SoftAssertions();
    for (String door :
        new String[] {
          "/reports/abc",
          "/reports/" + "x".repeat(5000),
          "/reports/" + id + "/parts/NOPE",
          "/reports/" + id + "/parts/measures",
          "/reports/" + id + "/revisions/abc",
          "/reports/" + id + "/revisions/99999999999",
          "/reports/" + id + "/compare?from=abc",
          "/reports/" + id + "/compare?from=-5&to=-7",
          "/reports/" + id + "/files/%00",
          "/reports/" + id + "/import/%F0%9F%98%80",
          "/public/abc",
          "/public/" + unknown(),
          "/public/" + id + "/word",
          "/help/samples/..%5c..",
          "/help/samples/other",
          "/assets/../application.yml",
          "/assets/%2e%2e/application.yml"
        }) {
      Page page = as("drafter").get(door);
      softly.assertThat(page.status()).as(door).isIn(400, 404, 422);
    }
    for (String at : new String[] {"?at=%00", "?at=nope", "?finding=99999", "?finding=-1"}) {
      softly
          .assertThat(as("reviewer").get("/reports/" + id + "/review" + at).status())
          .as(at)
          .isEqualTo(200);
    }
    softly
        .assertThat(as("reviewer").get("/reports/" + id + "/review?finding=abc").status())
        .isEqualTo(400);
    softly.assertAll();
  }
}
