package cn.fazhi.report.core.report;

import static cn.fazhi.report.core.report.Deeds.NOW;
import static cn.fazhi.report.core.report.Refused.refused;
import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static cn.fazhi.report.core.report.ReportFixture.judged;
import static cn.fazhi.report.core.report.ReportFixture.turn;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Role;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Countersigning and deciding. */
class DecisionTest {
  private static final Judged ANOTHER = new Judged(2, "another text");
  private static final Turn DECISION = turn(StepKind.DECISION, NOW, Cast.BUREAU.code());
  private static final Turn REVISION = turn(StepKind.REVISION, NOW, Cast.TOWN.code());
  private static final List<Act> DECIDING = List.of(Act.APPROVE, Act.SEND_BACK, Act.RETURN);

  @Test
  void itMovesOnWithTheLastSectionsYes() {
    Report report = countersigning().report();
    assertThat(report.lastToAgree()).isFalse();
    report.agree(Cast.COUNTERSIGNER_TWO, judged(report), DECISION, NOW);
    assertThat(report.step()).isEqualTo(StepKind.COUNTERSIGN);
    assertThat(report.lastToAgree()).isTrue();

    report.agree(Cast.COUNTERSIGNER_ONE, judged(report), DECISION, NOW);

    assertThat(report.step()).isEqualTo(StepKind.DECISION);
  }

  @Test
  void eachSectionSpeaksOnce() {
    Report report = countersigning().agreedBy(Cast.COUNTERSIGNER_ONE).report();
    Actor colleague = Cast.actor("a-colleague", "卫会签", Role.REVIEWER, Cast.SECTION_ONE);
    for (Actor again : List.of(Cast.COUNTERSIGNER_ONE, colleague)) {
      refused(Refusal.NotReady.class, report, r -> Deeds.attempt(r, again, Act.AGREE));
      refused(Refusal.NotReady.class, report, r -> Deeds.attempt(r, again, Act.MUST_CHANGE));
    }
  }

  @Test
  void aSectionJudgesTheRevisionShownAndGivesItsReason() {
    Report report = countersigning().report();
    refused(
        Refusal.Stale.class, report, r -> r.agree(Cast.COUNTERSIGNER_ONE, ANOTHER, DECISION, NOW));
    refused(
        Refusal.Stale.class,
        report,
        r -> r.decide(Cast.COUNTERSIGNER_ONE, Act.MUST_CHANGE, ANOTHER, "请改", REVISION, NOW));
    refused(
        Refusal.NotReady.class,
        report,
        r -> r.decide(Cast.COUNTERSIGNER_ONE, Act.MUST_CHANGE, judged(r), "", REVISION, NOW));
  }

  @Test
  void oneSectionsNoReturnsItWithAnOpinionAndTheSectionKeepsSeeingIt() {
    Report report = countersigning().demandedChangeBy(Cast.COUNTERSIGNER_TWO, "复议数据须更正").report();

    assertThat(report.status()).isEqualTo(Status.RETURNED);
    assertThat(report.returnedFrom()).isEqualTo("countersign");
    assertThat(report.unanswered()).extracting(Opinion::text).containsExactly("复议数据须更正");
    assertThat(report.sight(Cast.COUNTERSIGNER_TWO)).isEqualTo(Sight.SEALED);
    assertThat(report.sight(Cast.COUNTERSIGNER_ONE)).isEqualTo(Sight.NONE);
  }

  @Test
  void afterAStepBackTheSectionsAreAskedAgain() {
    Report report =
        countersigning()
            .agreedBy(Cast.COUNTERSIGNER_ONE)
            .agreedBy(Cast.COUNTERSIGNER_TWO)
            .sentBackBy(Cast.APPROVER)
            .passedBy(Cast.REVIEWER)
            .report();
    assertThat(report.sectionsStillToAgree()).hasSize(2);

    report.agree(Cast.COUNTERSIGNER_ONE, judged(report), DECISION, NOW);
    report.agree(Cast.COUNTERSIGNER_TWO, judged(report), DECISION, NOW);

    assertThat(report.step()).isEqualTo(StepKind.DECISION);
  }

  @Tag("R021")
  @Test
  void whoeverPassedThisRevisionDoesNotDecideOnIt() {
    Actor promoted = Cast.actor("a-reviewer", "陈审核", Role.APPROVER, Cast.BUREAU);
    for (Act act : DECIDING) {
      Report report = deciding().report();
      refused(Refusal.NotAllowed.class, report, r -> Deeds.attempt(r, promoted, act));
    }
  }

  @Test
  void whoeverPassedAnEarlierRevisionMayDecideOnThisOne() {
    Actor promoted = Cast.actor("a-reviewer", "陈审核", Role.APPROVER, Cast.BUREAU);
    Report report =
        countersigning()
            .demandedChangeBy(Cast.COUNTERSIGNER_TWO, "更正")
            .answeredBy(Cast.DRAFTER, 3, Answer.Kind.CHANGED, "")
            .submittedBy(Cast.DRAFTER)
            .signedBy(Cast.SIGNATORY)
            .resolvedBy(Cast.SECOND_REVIEWER, 3)
            .passedBy(Cast.SECOND_REVIEWER)
            .agreedBy(Cast.COUNTERSIGNER_ONE)
            .agreedBy(Cast.COUNTERSIGNER_TWO)
            .approvedBy(promoted)
            .report();

    assertThat(report.status()).isEqualTo(Status.APPROVED);
  }

  @Tag("R026")
  @Test
  void theApproverDecidesOnTheRevisionShown() {
    for (Act act : DECIDING) {
      Report report = deciding().report();
      refused(
          Refusal.Stale.class,
          report,
          r -> r.decide(Cast.APPROVER, act, ANOTHER, "请修改", REVISION, NOW));
    }
  }

  @Test
  void sendingBackNeedsAReasonAndReturningAReasonOrAnOpinion() {
    for (Act act : List.of(Act.SEND_BACK, Act.RETURN)) {
      Report report = deciding().report();
      refused(
          Refusal.NotReady.class,
          report,
          r -> r.decide(Cast.APPROVER, act, judged(r), null, REVISION, NOW));
    }
  }

  @Test
  void sendingBackStaysInsideTheDistrict() {
    Report report = deciding().sentBackBy(Cast.APPROVER).report();

    assertThat(report.status()).isEqualTo(Status.SUBMITTED);
    assertThat(report.opinionsFor(Cast.DRAFTER)).allMatch(opinion -> !opinion.open());
    assertThat(report.historyFor(Cast.DRAFTER))
        .extracting(Entry::act)
        .doesNotContain(Act.SEND_BACK);
  }

  private static ReportFixture countersigning() {
    return aReport().revised().passedBy(Cast.REVIEWER);
  }

  private static ReportFixture deciding() {
    return countersigning().agreedBy(Cast.COUNTERSIGNER_ONE).agreedBy(Cast.COUNTERSIGNER_TWO);
  }
}
