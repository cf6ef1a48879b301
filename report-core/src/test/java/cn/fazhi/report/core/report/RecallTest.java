package cn.fazhi.report.core.report;

import static cn.fazhi.report.core.report.Deeds.NOW;
import static cn.fazhi.report.core.report.Refused.refused;
import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static cn.fazhi.report.core.report.ReportFixture.judged;
import static cn.fazhi.report.core.report.ReportFixture.turn;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.Cast;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The unit takes back what nobody in the district has taken up. */
class RecallTest {
  private static final Turn DRAFTING = turn(StepKind.DRAFTING, NOW, Cast.TOWN.code());
  private static final Turn SECTIONS =
      turn(StepKind.COUNTERSIGN, NOW, Cast.SECTION_ONE.code(), Cast.SECTION_TWO.code());
  private static final Turn DECISION = turn(StepKind.DECISION, NOW, Cast.BUREAU.code());

  @Test
  void whatWaitsForTheHeadComesBack() {
    Report report = aReport().submitted().report();

    report.recall(Cast.DRAFTER, DRAFTING, null, NOW);

    assertThat(report.status()).isEqualTo(Status.DRAFT);
    assertThat(report.seals()).hasSize(1);
  }

  @Test
  void whatNobodyHasClaimedComesBackAndItsSealedCopyStays() {
    Report report = aReport().signed().report();

    report.recall(Cast.SECOND_DRAFTER, DRAFTING, "漏了一项", NOW);

    assertThat(report.status()).isEqualTo(Status.DRAFT);
    assertThat(report.latest().reached()).isTrue();
    assertThat(report.arrived()).isNotNull();
  }

  @Test
  void whatIsClaimedStays() {
    Report report = aReport().signed().claimedBy(Cast.REVIEWER).report();

    Refusal no = refused(Refusal.Stale.class, report, RecallTest::recall);

    assertThat(no.sentence()).contains("陈审核");
  }

  @Test
  void theFirstOpinionClaimsAndReleasingLetsItGo() {
    Report report =
        aReport().signed().remarkedBy(Cast.REVIEWER, Opinion.Weight.MUST, "请核对").report();
    refused(Refusal.Stale.class, report, RecallTest::recall);

    report.release(Cast.REVIEWER, null, NOW);
    recall(report);

    assertThat(report.opinionsFor(Cast.DRAFTER)).isEmpty();
  }

  @Test
  void whatHasBeenPassedStaysWhereverItIs() {
    ReportFixture passed = aReport().signed().passedBy(Cast.REVIEWER);
    refused(Refusal.Stale.class, passed.report(), RecallTest::recall);
    ReportFixture agreed = passed.agreedBy(Cast.COUNTERSIGNER_ONE);
    refused(Refusal.Stale.class, agreed.report(), RecallTest::recall);
    ReportFixture countersigned = agreed.agreedBy(Cast.COUNTERSIGNER_TWO);
    refused(Refusal.Stale.class, countersigned.report(), RecallTest::recall);
    refused(
        Refusal.Stale.class, countersigned.sentBackBy(Cast.APPROVER).report(), RecallTest::recall);
  }

  @Test
  void aSecondReviewIsNoFirstDistrictStep() {
    Report report = aReport().signed().report();
    Turn second = turn(StepKind.REVIEW, NOW, Cast.SECTION_ONE.code());
    report.decide(Cast.REVIEWER, Act.PASS, judged(report), null, second, NOW);

    refused(Refusal.Stale.class, report, RecallTest::recall);
  }

  @Test
  void whereSectionsComeFirstItComesBackUntilOneHasAgreed() {
    Report recalled = submittedTo(SECTIONS);
    recall(recalled);
    assertThat(recalled.status()).isEqualTo(Status.DRAFT);

    Report agreed = submittedTo(SECTIONS);
    agreed.agree(Cast.COUNTERSIGNER_ONE, judged(agreed), DECISION, NOW.plusSeconds(1));
    refused(Refusal.Stale.class, agreed, RecallTest::recall);
  }

  @Test
  void whatComesStraightToTheDecisionComesBackUntilItIsDecided() {
    Report report = submittedTo(DECISION);

    recall(report);

    assertThat(report.status()).isEqualTo(Status.DRAFT);
  }

  @Test
  void theNextRoundMayBeRecalledThoughTheLastOneWasJudged() {
    Report report =
        aReport()
            .signed()
            .returnedBy(Cast.REVIEWER, "请修改")
            .answeredBy(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "")
            .submittedBy(Cast.DRAFTER)
            .signedBy(Cast.SIGNATORY)
            .report();

    recall(report);

    assertThat(report.draftersStep()).isEqualTo("revision");
  }

  private static Report submittedTo(Turn first) {
    Report report = aReport().draftedBy(Cast.DRAFTER).report();
    report.submit(Cast.DRAFTER, List.of(), Map.of(), first, NOW);
    return report;
  }

  private static void recall(Report report) {
    report.recall(Cast.DRAFTER, DRAFTING, "先撤回", NOW);
  }
}
