package cn.fazhi.report.core.report;

import static cn.fazhi.report.core.report.Deeds.NOW;
import static cn.fazhi.report.core.report.Refused.refused;
import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static cn.fazhi.report.core.report.ReportFixture.judged;
import static cn.fazhi.report.core.report.ReportFixture.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reviewer needs to judge, and what becomes of opinions. */
class ReviewTest {
  private static final Turn REVISION = turn(StepKind.REVISION, NOW, Cast.TOWN.code());
  private static final Turn DECISION = turn(StepKind.DECISION, NOW, Cast.BUREAU.code());
  private static final List<Act> REVIEWING =
      List.of(Act.CLAIM, Act.REMARK, Act.RESOLVE, Act.PASS, Act.RETURN);

  @Tag("R021")
  @Test
  void whoeverWroteOrSignedItDoesNotReviewIt() {
    for (Actor author : List.of(Cast.DRAFTER, Cast.SIGNATORY)) {
      Actor moved = Cast.actor(author.account().value(), author.name(), Role.REVIEWER, Cast.BUREAU);
      for (Act act : REVIEWING) {
        Report report = aReport().signed().report();
        refused(Refusal.NotAllowed.class, report, r -> Deeds.attempt(r, moved, act));
      }
    }
  }

  @Test
  void whatSomebodyElseHasClaimedIsTheirs() {
    for (Act act : REVIEWING) {
      Report report = aReport().signed().claimedBy(Cast.SECOND_REVIEWER).report();
      Refusal no = refused(Refusal.Stale.class, report, r -> Deeds.attempt(r, Cast.REVIEWER, act));
      assertThat(no.sentence()).contains("郑审核");
    }
  }

  @Test
  void onlyOnesOwnClaimIsReleased() {
    Report unclaimed = aReport().signed().report();
    refused(Refusal.NotReady.class, unclaimed, r -> r.release(Cast.REVIEWER, null, NOW));
    Report others = aReport().signed().claimedBy(Cast.SECOND_REVIEWER).report();
    refused(Refusal.NotReady.class, others, r -> r.release(Cast.REVIEWER, "换人", NOW));
  }

  @Test
  void nothingPassesWithAnOpenMust() {
    Report report =
        aReport().signed().remarkedBy(Cast.REVIEWER, Opinion.Weight.MUST, "请核对").report();
    refused(Refusal.NotReady.class, report, r -> pass(r, judged(r)));

    report.resolve(Cast.REVIEWER, 1, true, NOW);
    pass(report, judged(report));

    assertThat(report.step()).isEqualTo(StepKind.DECISION);
  }

  @Test
  void anAnsweredMustStillHasToBeResolvedBeforeItPasses() {
    Report report = answeredAndBack().report();

    refused(Refusal.NotReady.class, report, r -> pass(r, judged(r)));
  }

  @Test
  void openSuggestionsHoldNothingUpAndGoToTheUnitWithThePass() {
    Report report =
        aReport().signed().remarkedBy(Cast.REVIEWER, Opinion.Weight.SUGGESTION, "建议").report();
    assertThat(report.opinionsFor(Cast.DRAFTER)).isEmpty();

    pass(report, judged(report));

    assertThat(report.opinionsFor(Cast.DRAFTER)).hasSize(1);
  }

  @Tag("R026")
  @Test
  void onlyTheRevisionShownIsJudged() {
    Report report = aReport().signed().report();
    for (Judged other :
        List.of(new Judged(1, "another text"), new Judged(2, judged(report).digest()))) {
      refused(Refusal.Stale.class, report, r -> pass(r, other));
      refused(Refusal.Stale.class, report, r -> giveBack(r, "请修改", other));
    }
  }

  @Test
  void aReturnNeedsAReasonOrAnOpenOpinion() {
    Report report =
        aReport().signed().remarkedBy(Cast.REVIEWER, Opinion.Weight.SUGGESTION, "建议").report();
    report.resolve(Cast.REVIEWER, 1, true, NOW);
    refused(Refusal.NotReady.class, report, r -> giveBack(r, null, judged(r)));
    refused(Refusal.NotReady.class, report, r -> giveBack(r, " \t", judged(r)));

    report.resolve(Cast.REVIEWER, 1, false, NOW);
    giveBack(report, null, judged(report));

    assertThat(report.status()).isEqualTo(Status.RETURNED);
    assertThat(report.unanswered()).extracting(Opinion::id).containsExactly(1);
  }

  @Test
  void theReasonOfAReturnBecomesAnOpinionOnTheWholeThatWantsAnAnswer() {
    Report report = aReport().signed().returnedBy(Cast.REVIEWER, "第二部分没有分析原因").report();

    Opinion reason = report.unanswered().get(0);
    assertThat(reason.block()).isNull();
    assertThat(reason.quote()).isNull();
    assertThat(reason.weight()).isEqualTo(Opinion.Weight.MUST);
    assertThat(reason.text()).isEqualTo("第二部分没有分析原因");
    assertThat(report.opinionsFor(Cast.SIGNATORY)).containsExactly(reason);
    assertThat(report.returnedFrom()).isEqualTo("review");
  }

  @Test
  void theUnitDoesNotSeeWhatIsNotedBeforeItIsDecided() {
    Report report =
        aReport().signed().remarkedBy(Cast.REVIEWER, Opinion.Weight.MUST, "请核对").report();
    assertThat(report.opinionsFor(Cast.DRAFTER)).isEmpty();
    assertThat(report.opinionsFor(Cast.SIGNATORY)).isEmpty();
    assertThat(report.opinionsFor(Cast.SECOND_REVIEWER)).hasSize(1);
    assertThat(report.opinionsFor(Cast.WORKFLOW_ADMIN)).isEmpty();

    giveBack(report, null, judged(report));

    assertThat(report.opinionsFor(Cast.DRAFTER)).hasSize(1);
    assertThat(report.opinionsFor(Cast.WORKFLOW_ADMIN)).isEmpty();
    assertThat(report.opinionsFor(Cast.OTHER_DRAFTER)).isEmpty();
  }

  @Test
  void anOpinionResolvedBeforeItWasSentIsNeverSent() {
    Report report =
        aReport().signed().remarkedBy(Cast.REVIEWER, Opinion.Weight.MUST, "看错了").report();
    report.resolve(Cast.REVIEWER, 1, true, NOW);
    giveBack(report, "请修改", judged(report));

    assertThat(report.opinionsFor(Cast.DRAFTER)).extracting(Opinion::id).containsExactly(2);
    refused(
        Refusal.NotFound.class,
        report,
        r -> r.answer(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "", NOW));
  }

  @Test
  void resolvingWhatIsNotThereOrAlreadyResolvedChangesNothingNotEvenTheClaim() {
    Report report = answeredAndBack().report();
    refused(Refusal.NotFound.class, report, r -> r.resolve(Cast.REVIEWER, 7, true, NOW));
    refused(Refusal.NotFound.class, report, r -> r.resolve(Cast.REVIEWER, 1, false, NOW));
    assertThat(report.claim()).isNull();

    report.resolve(Cast.REVIEWER, 1, true, NOW);

    assertThat(report.claim()).isNotNull();
    refused(Refusal.NotFound.class, report, r -> r.resolve(Cast.REVIEWER, 1, true, NOW));
  }

  @Test
  void aRemarkNeedsWords() {
    Report report = aReport().signed().report();

    refused(
        Refusal.NotReady.class,
        report,
        r -> r.remark(Cast.REVIEWER, null, null, Opinion.Weight.MUST, " ", NOW));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PASS", "RETURN", "MUST_CHANGE", "APPROVE", "SEND_BACK"})
  void judgingIsNoDoorForOtherActs(Act act) {
    List<Actor> cast =
        List.of(
            Cast.DRAFTER, Cast.SIGNATORY, Cast.REVIEWER, Cast.COUNTERSIGNER_ONE, Cast.PUBLISHER);
    for (ReportFixture life : List.of(aReport().submitted(), aReport().signed())) {
      Report report = life.report();
      ReportState before = report.state();
      for (Actor actor : cast) {
        assertThatThrownBy(() -> report.decide(actor, act, judged(report), "", DECISION, NOW))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThat(report.state()).isEqualTo(before);
    }
  }

  private static ReportFixture answeredAndBack() {
    return aReport()
        .signed()
        .returnedBy(Cast.REVIEWER, "请修改")
        .answeredBy(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "")
        .submittedBy(Cast.DRAFTER)
        .signedBy(Cast.SIGNATORY);
  }

  private static void pass(Report report, Judged judged) {
    report.decide(Cast.REVIEWER, Act.PASS, judged, null, DECISION, NOW);
  }

  private static void giveBack(Report report, @Nullable String reason, Judged judged) {
    report.decide(Cast.REVIEWER, Act.RETURN, judged, reason, REVISION, NOW);
  }
}
