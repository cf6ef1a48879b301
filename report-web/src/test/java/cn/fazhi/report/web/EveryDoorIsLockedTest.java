package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import jakarta.servlet.Servlet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.SecurityFilterChain;

/** Nobody sees or does anything outside their unit and role, through any door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorIsLockedTest extends WebTest {
  private static final List<String> ALL =
      List.of(
          "drafter",
          "signatory",
          "drafter2",
          "signatory2",
          "reviewer",
          "approver",
          "publisher",
          "flowadmin",
          "sysadmin",
          "secadmin",
          "auditor");
  private static final List<String> STRANGERS =
      List.of("drafter2", "signatory2", "sysadmin", "secadmin", "auditor");
  private static final List<String> DISTRICT = List.of("reviewer", "approver", "publisher");

  @Autowired private ApplicationContext context;
  private ReportId inReview;
  private ReportId drafted;

  @BeforeAll
  void aReportUnderReviewAndOneThatNeverLeftTheTown() {
    inReview = stories.inReview();
    stories.remark(inReview, "请核对。");
    drafted = stories.drafted();
  }

  @Test
  void everyDoorStandsInTheMatrixAndEveryRowIsADoor() {
    assertThat(AccessMatrix.rows().keySet()).containsExactlyInAnyOrderElementsOf(Doors.of(context));
  }

  @Test
  void nothingElseServesPages() {
    assertThat(context.getBeansOfType(Servlet.class)).containsOnlyKeys("dispatcherServlet");
    assertThat(context.getBeansOfType(SecurityFilterChain.class).values())
        .hasSize(2)
        .allSatisfy(
            chain ->
                assertThat(chain.getFilters())
                    .noneMatch(f -> f.getClass().getSimpleName().startsWith("Default")));
  }

  private static List<AccessMatrix.Row> doors(String method) {
    return AccessMatrix.rows().values().stream()
        .filter(row -> row.method().equals(method) && row.path().startsWith("/reports/{id}"))
        .toList();
  }

  private static String path(AccessMatrix.Row row, ReportId id, String file) {
    return row.path()
        .replace("{id}", id.value())
        .replace("{number}", "1")
        .replace("{part}", "MEASURES")
        .replace("{upload}", file)
        .replace("{file}", file);
  }

  private String file(ReportId id) {
    Page page = as("drafter").get("/reports/" + id);
    return page.body().replaceAll("(?s).*?/files/([0-9a-f-]{36}).*", "$1");
  }

  /** Whatever any form of a report asks for, as its page would send it. */
  private Map<String, String> everything(ReportId id) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", version(id));
    fields.put("text", "不该写进去的话。");
    fields.put("opening", "不该写进去的话。");
    fields.put("verified", "yes");
    fields.put("decision", "return");
    fields.put("reason", "不该办成的事。");
    fields.put("conclusion", "不该办成的事。");
    fields.put("words", "不该办成的事。");
    fields.put("kind-1", "CHANGED");
    fields.put("words-1", "不该办成的事。");
    fields.put("resolved", "true");
    fields.put("what", "extend");
    fields.put("until", "2030-01-01");
    fields.put("address", "http://example.invalid/");
    fields.put("on", "2026-03-01");
    boolean sealed = !report(id).seals().isEmpty();
    fields.put("revision", sealed ? "1" : "0");
    fields.put("digest", sealed ? report(id).latest().digest() : "0");
    return fields;
  }

  @Test
  void nobodyIsLedToTheSignInPage() {
    String before = stored(inReview);
    SoftAssertions softly = new SoftAssertions();
    for (AccessMatrix.Row row : doors("GET")) {
      Page page = nobody().get(path(row, inReview, file(inReview)));
      softly.assertThat(page.status()).as(row.path()).isEqualTo(302);
      softly.assertThat(page.location()).as(row.path()).isEqualTo("/login");
    }
    for (AccessMatrix.Row row : doors("POST")) {
      Page page = nobody().post(path(row, inReview, file(inReview)), everything(inReview));
      softly.assertThat(page.status()).as(row.path()).isEqualTo(401);
      softly.assertThat(page.body()).as(row.path()).contains("请重新登录");
    }
    softly.assertThat(nobody().get("/home").location()).isEqualTo("/login");
    softly.assertThat(nobody().send("POST", "/api/v1/analyses").status()).isEqualTo(401);
    softly.assertThat(nobody().get("/api/v1/openapi.json").status()).isEqualTo(401);
    softly.assertAll();
    assertThat(stored(inReview)).isEqualTo(before);
  }

  @Test
  void aStrangerGetsWhatAReportThatDoesNotExistGets() {
    SoftAssertions softly = new SoftAssertions();
    String file = file(inReview);
    for (String stranger : STRANGERS) {
      for (AccessMatrix.Row row : doors("GET")) {
        sameAsNothing(softly, stranger, row, inReview, file);
      }
    }
    softly.assertAll();
  }

  @Test
  void theDistrictDoesNotKnowAReportThatHasNotReachedIt() {
    SoftAssertions softly = new SoftAssertions();
    String file = file(drafted);
    for (String judge : DISTRICT) {
      for (AccessMatrix.Row row : doors("GET")) {
        sameAsNothing(softly, judge, row, drafted, file);
      }
    }
    softly.assertAll();
  }

  private void sameAsNothing(
      SoftAssertions softly, String who, AccessMatrix.Row row, ReportId id, String file) {
    ReportId nothing = unknown();
    Page there = as(who).get(path(row, id, file));
    Page nowhere = as(who).get(path(row, nothing, unknown().value()));
    softly.assertThat(there.status()).as(who + " GET " + row.path()).isEqualTo(404);
    softly
        .assertThat(there.lasting().replace(id.value(), ""))
        .as(who + " GET " + row.path())
        .isEqualTo(nowhere.lasting().replace(nothing.value(), ""));
  }

  @Test
  void strangersPostsAreNotFoundAndChangeNothing() {
    SoftAssertions softly = new SoftAssertions();
    postsNotFound(softly, STRANGERS, inReview);
    postsNotFound(softly, STRANGERS, drafted);
    postsNotFound(softly, DISTRICT, drafted);
    softly.assertAll();
  }

  private void postsNotFound(SoftAssertions softly, List<String> who, ReportId id) {
    String before = stored(id);
    String file = file(id);
    for (String account : who) {
      for (AccessMatrix.Row row : doors("POST")) {
        Page page = post(account, row, id, file);
        softly.assertThat(page.status()).as(account + " POST " + row.path()).isEqualTo(404);
      }
    }
    softly.assertThat(stored(id)).isEqualTo(before);
  }

  private Page post(String account, AccessMatrix.Row row, ReportId id, String file) {
    String path = path(row, id, file);
    return row.path().endsWith("/import") || row.path().endsWith("/attachments")
        ? as(account).upload(path, "报告.txt", "一、工作".getBytes(), "version", version(id))
        : as(account).post(path, everything(id));
  }

  @Test
  void everyPageOpensToExactlyThoseInTheMatrix() {
    SoftAssertions softly = new SoftAssertions();
    String file = file(inReview);
    for (AccessMatrix.Row row : doors("GET")) {
      for (String account : ALL) {
        int status = as(account).get(path(row, inReview, file)).status();
        boolean opens = status < 400 || status == 422;
        softly
            .assertThat(opens)
            .as(account + " GET " + row.path() + " " + status)
            .isEqualTo(row.who().contains(account));
      }
    }
    softly.assertAll();
  }

  @Test
  void whoeverIsNotInTheMatrixIsRefusedAndChangesNothing() {
    String before = stored(inReview);
    SoftAssertions softly = new SoftAssertions();
    String file = file(inReview);
    for (AccessMatrix.Row row : doors("POST")) {
      for (String account : ALL) {
        if (!row.who().contains(account)) {
          int status = post(account, row, inReview, file).status();
          softly.assertThat(status).as(account + " POST " + row.path()).isIn(403, 404);
        }
      }
    }
    softly.assertThat(stored(inReview)).isEqualTo(before);
    softly.assertAll();
  }

  @Test
  void filesOfAnotherReportAreNotFoundUnderOnesOwn() {
    ReportId theirs =
        reports.find(new CycleId("YL-2025"), new UnitCode("YL-BAISHI")).orElseThrow().id();
    Page own = as("drafter2").get("/reports/" + theirs);
    String foreign = own.body().replaceAll("(?s).*?/files/([0-9a-f-]{36}).*", "$1");
    assertThat(as("drafter2").get("/reports/" + theirs + "/files/" + foreign).status())
        .isEqualTo(200);

    Visitor drafter = as("drafter");
    String before = stored(drafted);
    assertThat(drafter.get("/reports/" + drafted + "/files/" + foreign).status()).isEqualTo(404);
    assertThat(drafter.get("/reports/" + drafted + "/import/" + foreign).status()).isEqualTo(404);
    assertThat(
            drafter
                .post("/reports/" + drafted + "/import/" + foreign, "version", version(drafted))
                .status())
        .isEqualTo(404);
    assertThat(stored(drafted)).isEqualTo(before);
  }

  @Test
  void revisionsThatHaveNotReachedTheDistrictAreNotThereForIt() {
    ReportId id = stories.returned();
    var answer =
        as("drafter")
            .post(
                "/reports/" + id + "/answers",
                "version",
                version(id),
                "kind-1",
                "CHANGED",
                "words-1",
                "已补充。",
                "kind-2",
                "CHANGED",
                "words-2",
                "已补充。");
    assertThat(answer.status()).isEqualTo(302);
    stories.submit(id);
    assertThat(report(id).seals()).hasSize(2);
    for (String door : List.of("/revisions/2", "/compare?from=1&to=2", "/compare?from=2&to=1")) {
      assertThat(as("reviewer").get("/reports/" + id + door).status()).as(door).isEqualTo(404);
      assertThat(as("drafter").get("/reports/" + id + door).status()).as(door).isEqualTo(200);
    }
    for (String door :
        List.of("/revisions/3", "/revisions/0", "/revisions/-1", "/compare?from=1&to=99")) {
      assertThat(as("drafter").get("/reports/" + id + door).status()).as(door).isEqualTo(404);
    }
    assertThat(as("reviewer").get("/reports/" + id + "/sign").status()).isEqualTo(404);
  }

  @Test
  void theAdministratorOfTheCycleSeesNoTextOfAReport() {
    stories.remark(inReview, "只有审核人和单位看得到的话。");
    ReportId returned = stories.returned();
    assertThat(as("flowadmin").get("/reports/" + inReview + "/opinions").body())
        .doesNotContain("只有审核人和单位看得到的话");
    assertThat(as("flowadmin").get("/reports/" + returned + "/opinions").body())
        .doesNotContain("请补充一个具体事例");
  }

  @Test
  void onlyTheUnitsDrafterOpensItsReport() {
    var cycle = stories.emptyCycle();
    for (String account : ALL) {
      if (!account.equals("drafter")) {
        Page page = as(account).post("/cycles/" + cycle + "/reports", "unit", Stories.TOWN.value());
        assertThat(page.status()).as(account).isEqualTo(404);
      }
    }
    assertThat(reports.find(cycle, Stories.TOWN)).isEmpty();
    assertThat(as("drafter").post("/cycles/" + cycle + "/reports", "unit", "??").status())
        .isEqualTo(404);
  }

  @Test
  void disguisedAddressesAndMethodsOpenNothing() {
    String path = "/reports/" + inReview;
    for (String disguise :
        List.of(
            path + "/",
            path + ".json",
            path + "/form/",
            path.toUpperCase(Locale.ROOT),
            "//reports/" + inReview,
            path + "/..%2f..",
            path + ";x=1",
            "/public/..;/reports/" + inReview,
            "/actuator/health",
            "/h2-console",
            "/swagger-ui",
            "/error?trace=1",
            "/.git/config",
            "/session/again")) {
      assertThat(as("drafter2").get(disguise).status()).as(disguise).isIn(400, 404, 405);
    }
    for (String method : List.of("PUT", "DELETE", "PATCH", "HEAD", "PROPFIND")) {
      assertThat(as("drafter2").send(method, path).status()).as(method).isBetween(400, 499);
    }
    assertThat(as("drafter2").send("OPTIONS", path).bytes()).isEmpty();
    Page override =
        as("drafter2").post(path + "/form?_method=DELETE", "version", "0", "opening", "");
    assertThat(override.status()).isEqualTo(404);
  }
}
