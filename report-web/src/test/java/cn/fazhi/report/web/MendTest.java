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

  private static final Pattern ALL = Pattern.compile("name=\"all\" value=\"(residue[^\"]+)\"");

  private ReportId drafted() {
    return drafted("干部的法制意识还要增强。");
  }

  private ReportId drafted(String last) {
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
            typed + "\n" + last);
    return id;
  }

  private Page press(ReportId id, Page check, String button, String value) {
    return as("drafter")
        .post(
            "/reports/" + id + "/mend",
            "version",
            check.field("version"),
            "receipt",
            check.field("receipt"),
            button,
            value);
  }

  @Test
  void oneButtonMendsWhatWasFoundAndKeepsTheReasonsForTheRest() {
    ReportId id = drafted();
    Page check = as("drafter").get("/reports/" + id + "/check");
    Matcher button = BUTTON.matcher(check.body());
    assertThat(button.find()).isTrue();

    Page mended = press(id, check, "mend", button.group(1));

    assertThat(mended.location()).isEqualTo("/reports/" + id + "/check#mended");
    assertThat(report(id).text().typed(StatutoryPart.NEXT_PLAN)).endsWith("干部的法治意识还要增强。");
    assertThat(as("drafter").get("/reports/" + id + "/check").text())
        .contains("id=\"mended\"", "已把“法制意识”改为“法治意识”。");
  }

  @Test
  void whatIsSaidOfSeveralPlacesIsMendedInAllOfThemAtOnePress() {
    ReportId id = drafted("一是抓普法,抓执法,抓监督。二是学法,守法,用法。村里 的 事村里办。");
    Page check = as("drafter").get("/reports/" + id + "/check");
    assertThat(check.text()).contains("这样的 4 处都改");
    Matcher all = ALL.matcher(check.body());
    assertThat(all.find()).isTrue();

    Page mended = press(id, check, "all", all.group(1));

    assertThat(mended.location()).isEqualTo("/reports/" + id + "/check#mended");
    assertThat(report(id).text().typed(StatutoryPart.NEXT_PLAN))
        .endsWith("一是抓普法，抓执法，抓监督。二是学法，守法，用法。村里 的 事村里办。");
    Page again = as("drafter").get("/reports/" + id + "/check");
    assertThat(again.text()).contains("已把“,”改为“，”，同样的 4 处都改好了。").doesNotContain("这样的 4 处都改");
    Matcher blanks = ALL.matcher(again.body());
    assertThat(blanks.find()).isTrue();
    press(id, again, "all", blanks.group(1));
    assertThat(report(id).text().typed(StatutoryPart.NEXT_PLAN)).endsWith("村里的事村里办。");
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
