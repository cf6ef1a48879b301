package cn.fazhi.report.web.browser;

import org.junit.jupiter.api.Test;

/** One report from the Word file to the public, in two rounds, without a line of script. */
class WholePathTest extends BrowserTest {
  private static final int YEAR = 2025;

  @Test
  void aReportGoesFromTheWordFileToThePublicInTwoRounds() throws Exception {
    TownshipPath township =
        new TownshipPath(
            somebody().signsIn("drafter"), somebody(360, 740, false).signsIn("signatory"), YEAR);
    DistrictPath district =
        new DistrictPath(
            somebody().signsIn("reviewer"),
            somebody().signsIn("approver"),
            somebody().signsIn("reviewer2"),
            somebody().signsIn("publisher"),
            YEAR);

    new TwoRounds(township, district, new StrangersPath(somebody(), YEAR)).walk();
  }
}
