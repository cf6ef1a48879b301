package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ways round the front door: parents mixed, revisions not yet sent, last year's text, bare ids. */
@Tag("R005")
class SideDoorsTest extends WebTest {

  private ReportId ofBaishi() {
    return reports.find(new CycleId("YL-2025"), new UnitCode("YL-BAISHI")).orElseThrow().id();
  }

  private String fileOfBaishi() {
    String page = as("drafter2").get("/reports/" + ofBaishi()).body();
    return page.replaceAll("(?s).*?/files/([0-9a-f-]{36}).*", "$1");
  }

  private void sameAsNothing(String who, String path, String foreign) {
    String none = unknown().value();
    Page there = as(who).get(path.replace("{it}", foreign));
    Page nowhere = as(who).get(path.replace("{it}", none));
    assertThat(there.status()).as(path).isEqualTo(404);
    assertThat(there.whole(new ReportId(foreign)))
        .as(path)
        .isEqualTo(nowhere.whole(new ReportId(none)));
  }

  @Test
  @Tag("R006")
  void filesOfAnotherReportAreNotThereUnderOnesOwn() {
    String foreign = fileOfBaishi();
    assertThat(as("drafter2").get("/reports/" + ofBaishi() + "/files/" + foreign).status())
        .isEqualTo(200);
    ReportId own = stories.drafted();
    String before = stored(own);
    String beforeTheirs = stored(ofBaishi());
    sameAsNothing("drafter", "/reports/" + own + "/files/{it}", foreign);
    sameAsNothing("drafter", "/reports/" + own + "/import/{it}", foreign);
    for (String end : List.of("", "/discard")) {
      Page page =
          as("drafter")
              .post("/reports/" + own + "/import/" + foreign + end, "version", version(own));
      assertThat(page.status()).as(end).isEqualTo(404);
    }
    assertThat(stored(own)).isEqualTo(before);
    assertThat(stored(ofBaishi())).isEqualTo(beforeTheirs);
  }

  @Test
  @Tag("R006")
  void whoHasTwoReportsCannotMixTheirFilesEither() {
    ReportId one = stories.drafted();
    ReportId two = stories.drafted();
    String before = stored(one);
    sameAsNothing("drafter", "/reports/" + one + "/files/{it}", stories.file(two));
    Page page =
        as("drafter")
            .post("/reports/" + one + "/import/" + stories.file(two), "version", version(one));
    assertThat(page.status()).isEqualTo(404);
    assertThat(stored(one)).isEqualTo(before);
  }

  /** Numbers of opinions count within one report; one unknown among them spoils the whole form. */
  @Test
  @Tag("R006")
  void anAnswerToAnOpinionOfNoOnesTakesTheOthersDownWithIt() {
    ReportId id = stories.returned();
    String before = stored(id);
    Map<String, String> answers =
        Visitor.form(
            "version",
            version(id),
            "kind-1",
            "CHANGED",
            "words-1",
            "已补充。",
            "kind-9",
            "CHANGED",
            "words-9",
            "已补充。");
    assertThat(as("drafter").post("/reports/" + id + "/answers", answers).status()).isEqualTo(404);
    assertThat(stored(id)).isEqualTo(before);
    ReportId reviewed = stories.claimed();
    String untouched = stored(reviewed);
    Page page =
        as("reviewer")
            .post(
                "/reports/" + reviewed + "/opinions/7/resolution",
                "version",
                version(reviewed),
                "resolved",
                "true");
    assertThat(page.status()).isEqualTo(404);
    assertThat(stored(reviewed)).isEqualTo(untouched);
  }

  @Test
  @Tag("R006")
  @Tag("R008")
  void revisionsThatHaveNotReachedTheDistrictAreNotThereForIt() {
    ReportId id = stories.resigning();
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

  /** A mark written into the working text after it was returned shows how far it is seen. */
  @Test
  @Tag("R008")
  void theDistrictSeesNothingOfWhatIsBeingRevised() {
    ReportId id = stories.returned();
    String mark = "只在工作稿里的一句话，区里不应看到。";
    Page saved =
        as("drafter")
            .post("/reports/" + id + "/parts/MEASURES", "version", version(id), "text", mark);
    assertThat(saved.status()).isEqualTo(302);
    assertThat(as("drafter").get("/reports/" + id + "/parts/MEASURES").text()).contains(mark);
    for (String who : List.of("reviewer", "approver", "publisher", "flowadmin")) {
      for (String door :
          List.of(
              "",
              "/review",
              "/decide",
              "/publish",
              "/countersign",
              "/revisions/1",
              "/opinions",
              "/compare",
              "/import",
              "/parts/MEASURES",
              "/check")) {
        assertThat(as(who).get("/reports/" + id + door).text()).as(who + door).doesNotContain(mark);
      }
      assertThat(as(who).get("/home").text()).doesNotContain(mark);
    }
  }

  @Test
  @Tag("R008")
  void opinionsNotYetSentStayWithTheDistrict() {
    ReportId id = stories.inReview();
    stories.remark(id, "内部还在商量的意见。");
    for (String who : List.of("drafter", "signatory", "flowadmin")) {
      for (String door : List.of("", "/opinions", "/review", "/check")) {
        assertThat(as(who).get("/reports/" + id + door).text())
            .as(who + door)
            .doesNotContain("内部还在商量");
      }
    }
    assertThat(as("reviewer").get("/reports/" + id + "/opinions").text()).contains("内部还在商量");
  }

  @Test
  @Tag("R008")
  void theAdministratorOfTheCycleSeesNoTextOfAReport() {
    ReportId returned = stories.returned();
    assertThat(as("drafter").get("/reports/" + returned + "/opinions").text())
        .contains("请补充一个具体事例");
    assertThat(as("flowadmin").get("/reports/" + returned + "/opinions").text())
        .doesNotContain("请补充一个具体事例");
  }

  /** What stands beside a part is the unit's own report of the year before, nobody else's. */
  @Test
  void lastYearsTextIsTheUnitsOwn() {
    ReportId baishi = ofBaishi();
    String lastYear = Stories.sentence("baishi-2024");
    assertThat(as("drafter2").get("/reports/" + baishi + "/parts/MEASURES").text())
        .contains(lastYear);
    assertThat(as("drafter").get("/reports/" + stories.drafted() + "/parts/MEASURES").text())
        .doesNotContain(lastYear);
  }
}
