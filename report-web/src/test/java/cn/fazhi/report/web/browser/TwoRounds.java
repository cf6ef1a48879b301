package cn.fazhi.report.web.browser;

/** The way of one report from the Word file to the public, returned once. */
record TwoRounds(TownshipPath township, DistrictPath district, StrangersPath stranger) {
  void walk() throws Exception {
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

    stranger.findsReadsAndDownloads();
  }
}
