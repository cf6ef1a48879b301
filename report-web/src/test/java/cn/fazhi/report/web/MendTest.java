package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.report.ReportId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the checker suggests is put in its place at one press, and only where it still fits. */
class MendTest extends WebTest {
  private static final Pattern BUTTON = Pattern.compile("name=\"mend\" value=\"(wording[^\"]+)\"");

  private ReportId drafted() {
    ReportId id = stories.drafted();
    String typed = report(id).text().typed(StatutoryPart.NEXT_PLAN);
    String path = "/reports/" + id + "/parts/NEXT_PLAN";
    Page page = as("drafter").get(path);
    as("drafter")
        .post(
            path,
            "version",
            page.field("version"),
            "receipt",
            page.field("receipt"),
            "text",
            typed + "\n干部的法制意识还要增强。");
    return id;
  }

  @Test
  void oneButtonMendsWhatWasFoundAndKeepsTheReasonsForTheRest() {
    ReportId id = drafted();
    Page check = as("drafter").get("/reports/" + id + "/check");
    Matcher button = BUTTON.matcher(check.body());
    assertThat(button.find()).isTrue();

    Page mended =
        as("drafter")
            .post(
                "/reports/" + id + "/mend",
                "version",
                check.field("version"),
                "receipt",
                check.field("receipt"),
                "mend",
                button.group(1));

    assertThat(mended.location()).isEqualTo("/reports/" + id + "/check#mended");
    assertThat(report(id).text().typed(StatutoryPart.NEXT_PLAN)).endsWith("干部的法治意识还要增强。");
    assertThat(as("drafter").get("/reports/" + id + "/check").text())
        .contains("id=\"mended\"", "已把“法制意识”改为“法治意识”。");
  }

  @Test
  void whatSomebodyHasMendedMeanwhileIsNotMendedAgain() {
    ReportId id = drafted();
    Page check = as("drafter").get("/reports/" + id + "/check");
    Matcher button = BUTTON.matcher(check.body());
    assertThat(button.find()).isTrue();
    long version = report(id).version();
    String[] form = {
      "version", check.field("version"), "receipt", "another", "mend", "wording.nowhere.3"
    };

    assertThat(as("drafter").post("/reports/" + id + "/mend", form).status()).isEqualTo(409);
    assertThat(report(id).version()).isEqualTo(version);
    form[1] = Long.toString(version - 1);
    form[5] = button.group(1);
    assertThat(as("drafter").post("/reports/" + id + "/mend", form).status()).isEqualTo(409);
    assertThat(report(id).version()).isEqualTo(version);
  }
}
