package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Another system takes a report its whole way, and is told what it needs when something is wrong.
 */
class InterfaceTest extends WebTest {
  private static final String REPORTS = "/api/v1/reports/";

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private static String code(Page page) {
    return OtherSystem.json(page).get("code").asString();
  }

  private Page act(String who, ReportId id, Map<String, Object> call, String... headers) {
    return system(who).post(REPORTS + id + "/acts", call, headers);
  }

  private Map<String, Object> judging(String act, ReportId id, String reason) {
    return Map.of("act", act, "revision", report(id).latest().number(), "reason", reason);
  }

  private Map<String, Object> submission(ReportId id) {
    Map<String, String> fields = stories.reasons(id);
    Map<String, String> reasons = new java.util.HashMap<>();
    for (int n = 0; fields.containsKey("finding" + n); n++) {
      reasons.put(fields.get("finding" + n), fields.get("reason" + n));
    }
    return Map.of("act", "submit", "verified", true, "reasons", reasons);
  }

  @Test
  void aReportGoesItsWholeWayOverTheInterface() {
    CycleId cycle = stories.emptyCycle();
    Page opened =
        system("drafter")
            .upload(
                "/api/v1/reports",
                "qingxi.txt",
                Stories.text("qingxi-2025"),
                Map.of("cycle", cycle.value()));
    assertThat(opened.status()).isEqualTo(200);
    ReportId id = new ReportId(OtherSystem.json(opened).get("id").asString());
    assertThat(report(id).text().divided()).isTrue();

    assertThat(act("drafter", id, submission(id)).status()).isEqualTo(200);
    assertThat(act("signatory", id, judging("sign", id, "")).status()).isEqualTo(200);
    assertThat(tasks("reviewer")).contains(id.value());
    assertThat(act("reviewer", id, Map.of("act", "claim")).status()).isEqualTo(200);
    Page remarked =
        system("reviewer")
            .post(
                REPORTS + id + "/opinions",
                Map.of("text", "请补充一个具体事例。", "block", aBlock(id), "weight", "MUST"));
    assertThat(OtherSystem.json(remarked).get("opinions")).hasSize(1);
    assertThat(system("drafter").get(REPORTS + id + "/opinions").body()).doesNotContain("具体事例");
    assertThat(act("reviewer", id, judging("return", id, "请修改后重报。")).status()).isEqualTo(200);

    for (int opinion : List.of(1, 2)) {
      Page answered =
          system("drafter")
              .post(
                  REPORTS + id + "/opinions/" + opinion + "/answers",
                  Map.of("kind", "CHANGED", "text", "已补充。"));
      assertThat(answered.status()).isEqualTo(200);
    }
    rewrite(id);
    assertThat(act("drafter", id, submission(id)).status()).isEqualTo(200);
    assertThat(act("signatory", id, judging("sign", id, "")).status()).isEqualTo(200);
    JsonNode comparison =
        OtherSystem.json(system("reviewer").get(REPORTS + id + "/comparison?from=1&to=2"));
    assertThat(comparison.get("changed").asInt()).isEqualTo(1);
    assertThat(system("reviewer").get(REPORTS + id + "/revisions/2").body()).contains("接口补写的一句");
    for (int opinion : List.of(1, 2)) {
      Page settled =
          system("reviewer")
              .post(
                  REPORTS + id + "/opinions/" + opinion + "/resolution", Map.of("resolved", true));
      assertThat(settled.status()).isEqualTo(200);
    }
    assertThat(act("reviewer", id, judging("pass", id, "")).status()).isEqualTo(200);
    assertThat(act("approver", id, judging("approve", id, "")).status()).isEqualTo(200);
    as("reviewer2")
        .post(
            "/reports/" + id + "/secrecy-review",
            Visitor.form(
                "version", version(id),
                "revision", "2",
                "digest", report(id).latest().digest(),
                "cleared", "yes",
                "conclusion", "不涉密。"));
    assertThat(act("publisher", id, judging("publish", id, "已核对。")).status()).isEqualTo(200);

    assertThat(report(id).status()).isEqualTo(Status.PUBLISHED);
    assertThat(system("nobody").get("/api/v1/public/reports").body()).contains(id.value());
    Page word = system("approver").get(REPORTS + id + "/export?format=docx");
    assertThat(word.bytes()).startsWith('P', 'K');
  }

  private String aBlock(ReportId id) {
    return report(id).text().blocks().get(5).id().value();
  }

  private String tasks(String who) {
    return system(who).get("/api/v1/tasks").body();
  }

  private Page rewrite(ReportId id) {
    Page text = system("drafter").get(REPORTS + id + "/text");
    return write(id, text, text.header("ETag"));
  }

  private Page write(ReportId id, Page read, String match, String... more) {
    List<Object> blocks = new ArrayList<>();
    OtherSystem.json(read).get("blocks").forEach(blocks::add);
    blocks.add(blocks.size() - 2, OtherSystem.paragraph("接口补写的一句。"));
    List<String> headers = new ArrayList<>(List.of(more));
    if (match != null) {
      headers.addAll(List.of("If-Match", match));
    }
    String body = OtherSystem.json(Map.of("blocks", blocks));
    return system("drafter")
        .send("PUT", REPORTS + id + "/text", body, headers.toArray(String[]::new));
  }

  @Test
  void whoeverOverwritesSaysWhatTheyHaveRead() {
    ReportId id = stories.drafted();
    Page read = system("drafter").get(REPORTS + id + "/text");
    Page without = write(id, read, null);
    assertThat(without.status()).isEqualTo(428);
    assertThat(code(without)).isEqualTo("precondition-required");

    assertThat(write(id, read, read.header("ETag")).status()).isEqualTo(200);
    String before = stored(id);
    Page late = write(id, read, read.header("ETag"));
    assertThat(late.status()).isEqualTo(412);
    assertThat(code(late)).isEqualTo("stale");
    JsonNode meanwhile = OtherSystem.json(late).get("meanwhile");
    assertThat(meanwhile).hasSize(1);
    assertThat(meanwhile.get(0).get("act").asString()).isEqualTo("save");
    assertThat(stored(id)).isEqualTo(before);
    assertThat(write(id, read, "\"none of ours\"").status()).isEqualTo(412);
  }

  @Test
  void idsOfBlocksAreGivenByTheSystem() {
    ReportId id = stories.drafted();
    String before = stored(id);
    String tag = system("drafter").get(REPORTS + id + "/text").header("ETag");
    for (String blocks :
        List.of(
            "[{\"id\":\"zzz\",\"kind\":\"PARAGRAPH\",\"level\":0,\"label\":\"\",\"body\":\"x\"}]",
            "[{\"kind\":\"PARAGRAPH\",\"level\":9,\"label\":\"\",\"body\":\"x\"}]",
            "[{\"kind\":\"PARAGRAPH\",\"level\":0,\"body\":\"x\"}]")) {
      Page page =
          system("drafter")
              .send("PUT", REPORTS + id + "/text", "{\"blocks\":" + blocks + "}", "If-Match", tag);
      assertThat(page.status()).as(blocks).isEqualTo(422);
      assertThat(OtherSystem.json(page).get("detail").asString()).contains("第 1 段");
    }
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  @Tag("R020")
  void theSameCallWithTheSameKeyIsDoneOnce() {
    ReportId id = stories.inReview();
    String key = fresh();
    Map<String, Object> remark = Map.of("text", "请补充。");
    for (int i = 0; i < 3; i++) {
      Page page =
          system("reviewer").post(REPORTS + id + "/opinions", remark, "Idempotency-Key", key);
      assertThat(OtherSystem.json(page).get("opinions")).hasSize(1);
    }
    Page other =
        system("reviewer").post(REPORTS + id + "/opinions", remark, "Idempotency-Key", fresh());
    assertThat(OtherSystem.json(other).get("opinions")).hasSize(2);

    Map<String, Object> back = judging("return", id, "请修改。");
    assertThat(act("reviewer", id, back, "Idempotency-Key", key).status()).isEqualTo(200);
    String before = stored(id);
    assertThat(act("reviewer", id, back, "Idempotency-Key", key).status()).isEqualTo(200);
    assertThat(act("reviewer", id, back).status()).isEqualTo(409);
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  void aFileBroughtTwiceWithTheSameKeyIsBroughtOnce() {
    CycleId cycle = stories.emptyCycle();
    String key = fresh();
    byte[] file = Stories.text("qingxi-2025");
    for (int i = 0; i < 2; i++) {
      Page page =
          system("drafter")
              .upload(
                  "/api/v1/reports",
                  "a.txt",
                  file,
                  Map.of("cycle", cycle.value()),
                  "Idempotency-Key",
                  key);
      assertThat(page.status()).isEqualTo(200);
    }
    Report report = reports.find(cycle, Stories.TOWN).orElseThrow();
    assertThat(report.entries()).hasSize(1);
    Page without =
        system("drafter").upload("/api/v1/reports", "a.txt", file, Map.of("cycle", cycle.value()));
    assertThat(without.status()).as("there is a text already").isEqualTo(428);
    Page unreadable =
        system("drafter")
            .upload(
                "/api/v1/reports",
                "a.docx",
                new byte[] {'P', 'K', 3, 4},
                Map.of("cycle", stories.emptyCycle().value()));
    assertThat(unreadable.status()).isIn(415, 422);
  }

  @Test
  void whoeverComesTooLateIsToldWhatHappened() {
    ReportId id = stories.inReview();
    assertThat(act("reviewer", id, Map.of("act", "claim")).status()).isEqualTo(200);
    Page late = act("reviewer2", id, Map.of("act", "claim"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(code(late)).isEqualTo("stale");
    String tag = "\"" + version(id) + "\"";
    act("reviewer", id, Map.of("act", "release"));
    Page outdated = act("reviewer", id, Map.of("act", "claim"), "If-Match", tag);
    assertThat(outdated.status()).isEqualTo(412);
    assertThat(OtherSystem.json(outdated).get("meanwhile").get(0).get("act").asString())
        .isEqualTo("release");
  }

  @Test
  @Tag("R026")
  void aJudgementNamesTheRevisionThatWasRead() {
    ReportId id = stories.signing();
    String before = stored(id);
    assertThat(act("signatory", id, Map.of("act", "sign")).status()).isEqualTo(422);
    assertThat(act("signatory", id, Map.of("act", "sign", "revision", 7)).status()).isEqualTo(409);
    Page other =
        act("signatory", id, Map.of("act", "sign", "revision", 1, "digest", "0".repeat(64)));
    assertThat(other.status()).isEqualTo(409);
    assertThat(stored(id)).isEqualTo(before);
    assertThat(act("signatory", id, Map.of("act", "sign", "revision", 1)).status()).isEqualTo(200);
  }

  @Test
  void nothingIsSubmittedThatNobodyHasVerified() {
    ReportId id = stories.drafted();
    Page page = act("drafter", id, Map.of("act", "submit"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(OtherSystem.json(page).get("detail").asString()).contains("verified");
  }

  @Test
  @Tag("R094")
  void whatCannotBeUnderstoodIsAnsweredInOnePlainWay() {
    ReportId id = stories.drafted();
    OtherSystem drafter = system("drafter");
    String acts = REPORTS + id + "/acts";
    assertThat(drafter.send("POST", acts, "{\"act\":").status()).isEqualTo(400);
    assertThat(drafter.send("POST", acts, "[]").status()).isEqualTo(400);
    assertThat(drafter.send("POST", acts, "{\"act\":\"burn\"}").status()).isEqualTo(400);
    assertThat(drafter.send("POST", acts, "act=submit", "Content-Type", "text/plain").status())
        .isEqualTo(415);
    assertThat(drafter.post(acts, Map.of("act", "recall"), "Idempotency-Key", "a b").status())
        .isEqualTo(400);
    assertThat(drafter.get(REPORTS + id + "/revisions/first").status()).isEqualTo(400);
    assertThat(drafter.get(REPORTS + "not-an-id").status()).isEqualTo(404);
    assertThat(drafter.get("/api/v1/nothing").status()).isEqualTo(404);
    assertThat(drafter.send("DELETE", REPORTS + id, null).status()).isEqualTo(404);
    assertThat(drafter.get(REPORTS + id + "/export?format=pdf").status()).isEqualTo(422);
    assertThat(drafter.get("/api/v2/tasks").status()).isEqualTo(404);
    String endless = "{\"act\":\"" + "x".repeat(4_000_000) + "\"}";
    assertThat(drafter.send("POST", acts, endless).status()).isEqualTo(413);
    assertThat(drafter.chunked(acts, "{\"act\":\"submit\"}").status()).isEqualTo(411);
  }

  @Test
  @Tag("R026")
  void noFormOfAPageCanLeaveItsVersionOut() {
    ReportId id = stories.inReview();
    String before = stored(id);
    for (String version : List.of("-1", "0", "-9223372036854775808", "9223372036854775807")) {
      Page page = as("reviewer").post("/reports/" + id + "/claim", "version", version);
      assertThat(page.status()).as(version).isEqualTo(409);
    }
    assertThat(stored(id)).isEqualTo(before);
  }
}
