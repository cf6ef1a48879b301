package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Fields that no form has are not heard, whatever they are called. */
@Tag("R013")
class MassAssignmentTest extends WebTest {
  private static final Map<String, String> SMUGGLED = new LinkedHashMap<>();

  static {
    for (String name :
        List.of(
            "status",
            "state",
            "unit",
            "unitCode",
            "unit_code",
            "orgId",
            "bureau",
            "bureauCode",
            "author",
            "authorId",
            "writers",
            "writers[0]",
            "actor",
            "actor.name",
            "account",
            "by",
            "role",
            "roles",
            "grants",
            "grants[0].role",
            "enabled",
            "admin",
            "score",
            "id",
            "report.status",
            "report['status']",
            "turn.step",
            "stepKey",
            "step_kind",
            "claim",
            "claimedBy",
            "deadline",
            "arrived",
            "arrivedAt",
            "reached",
            "publishedAt",
            "published",
            "publication",
            "secrecyReview",
            "cleared",
            "seals[0].digest",
            "signed",
            "next",
            "decision",
            "assignee",
            "nrOfInstances",
            "_FLOWABLE_SKIP_EXPRESSION_ENABLED",
            "class.module.classLoader.x",
            "class.classLoader",
            "head",
            "me",
            "demonstration")) {
      SMUGGLED.put(name, "PUBLISHED");
    }
  }

  @Autowired private Accounts accounts;

  private static String unaffected(Report report) {
    return String.join(
        " ",
        report.status().name(),
        report.unit().value(),
        report.bureau().value(),
        report.cycle().value(),
        String.valueOf(report.turn()),
        String.valueOf(report.claim()),
        report.deadline().toString(),
        String.valueOf(report.arrived()),
        report.state().writers().toString(),
        report.seals().toString(),
        String.valueOf(report.publication()),
        String.valueOf(report.secrecyReview()));
  }

  /** Saving changes the text and nothing else, whatever comes along. */
  @Test
  void savingWritesTheTextOnly() {
    ReportId id = stories.drafted();
    String before = unaffected(report(id));
    for (String form : List.of("/form", "/parts/MEASURES")) {
      Map<String, String> fields = new LinkedHashMap<>(SMUGGLED);
      fields.put("version", version(id));
      fields.put("opening", "开头。");
      fields.put("text", "一段话。");
      assertThat(as("drafter").post("/reports/" + id + form, fields).status()).isEqualTo(302);
      assertThat(unaffected(report(id))).as(form).isEqualTo(before);
    }
  }

  /** Whoever may not act gains nothing by adding fields; whoever may does just that act. */
  @Test
  void noFormOfAReportHearsMoreThanItsOwnFields() {
    AccessMatrix matrix = AccessMatrix.read();
    SoftAssertions softly = new SoftAssertions();
    ReportId id = stories.claimed();
    Knock plain = Knock.at(report(id), stories.file(id), Map.of());
    Map<String, String> fields = new LinkedHashMap<>(SMUGGLED);
    fields.putAll(plain.fields());
    Knock loaded = new Knock(id, plain.file(), fields);
    String before = stored(id);
    for (AccessMatrix.Row row : matrix.rows("reports")) {
      if (row.method().equals("POST")) {
        for (String who : List.of("drafter", "reviewer2", "publisher", "drafter2", "sysadmin")) {
          int status = loaded.by(as(who), row).status();
          softly.assertThat(status).as(who + " " + row).isBetween(400, 499);
        }
      }
    }
    softly.assertThat(stored(id)).isEqualTo(before);
    softly.assertAll();
  }

  @Test
  void aRemarkIsNotedAndNothingElse() {
    ReportId id = stories.claimed();
    String before = unaffected(report(id));
    Map<String, String> fields = new LinkedHashMap<>(SMUGGLED);
    fields.put("version", version(id));
    fields.put("words", "请核对。");
    assertThat(as("reviewer").post("/reports/" + id + "/opinions", fields).status()).isEqualTo(302);
    assertThat(unaffected(report(id))).isEqualTo(before);
    assertThat(report(id).opinions()).hasSize(2);
    assertThat(report(id).opinions().get(1).sent()).isFalse();
  }

  @Test
  void signingInGivesNoRole() {
    Account before = accounts.withLogin("drafter2").orElseThrow();
    Map<String, String> fields = new LinkedHashMap<>(SMUGGLED);
    fields.put("username", "drafter2");
    fields.put("password", SystemTest.PASSWORD);
    Visitor visitor = nobody();
    assertThat(visitor.post("/login", fields).location()).isEqualTo("/home");
    assertThat(accounts.withLogin("drafter2").orElseThrow()).isEqualTo(before);
    assertThat(visitor.get("/reports/" + stories.inReview()).status()).isEqualTo(404);
  }

  /** The form's version is that of the page; another one is refused, none at all too. */
  @Test
  void theVersionCannotBeLeftOutOrMadeUp() {
    ReportId id = stories.drafted();
    String before = stored(id);
    String path = "/reports/" + id + "/form";
    assertThat(as("drafter").post(path, "opening", "话").status()).isEqualTo(400);
    for (String version : List.of("", "-1", "0", "99999", "9223372036854775808", "1e3", "null")) {
      assertThat(as("drafter").post(path, "version", version, "opening", "话").status())
          .as(version)
          .isIn(400, 409);
    }
    assertThat(stored(id)).isEqualTo(before);
  }
}
