package cn.fazhi.report.web.browser;

import org.junit.jupiter.api.Test;

/** One report from the Word file to the public, in two rounds, without a line of script. */
class WholePathTest extends BrowserTest {

  @Test
  void aReportGoesFromTheWordFileToThePublicInTwoRounds() throws Exception {
    TownshipPath township =
        new TownshipPath(
            somebody().signsIn("drafter"), somebody(360, 740, false).signsIn("signatory"));
    DistrictPath district =
        new DistrictPath(
            somebody().signsIn("reviewer"),
            somebody().signsIn("approver"),
            somebody().signsIn("reviewer2"),
            somebody().signsIn("publisher"));

    township.bringsTheWordFileIn();
    township.mendsOneFindingAndGivesAReasonForTheOther();
    township.submits(1);
    township.signs(1);

    district.reviewerReturnsItWithThreeOpinions();

    township.answersAllThree();
    township.submits(2);
    township.signs(2);

    district.reviewerSeesOnlyWhatChangedAndPasses();
    district.approverApproves();
    district.anotherReviewsForSecrecy();
    district.publisherPublishes();

    new StrangersPath(somebody()).findsReadsAndDownloads();
  }
}
