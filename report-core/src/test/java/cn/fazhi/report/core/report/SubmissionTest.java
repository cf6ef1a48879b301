package cn.fazhi.report.core.report;

import static cn.fazhi.report.core.report.Deeds.NOW;
import static cn.fazhi.report.core.report.Refused.refused;
import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static cn.fazhi.report.core.report.ReportFixture.judged;
import static cn.fazhi.report.core.report.ReportFixture.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the unit needs to hand in and to sign. */
class SubmissionTest {
  private static final Finding ERROR = ReportFixture.FINDING;
  private static final Finding BLOCKER =
      new Finding("secrecy", Severity.BLOCKER, null, null, "请删去密级标志。", null, null);
  private static final Turn SIGNING = turn(StepKind.SIGNING, NOW, Cast.TOWN.code());
  private static final Turn REVIEW = turn(StepKind.REVIEW, NOW, Cast.BUREAU.code());
  private static final Turn DRAFTING = turn(StepKind.DRAFTING, NOW, Cast.TOWN.code());

  @Test
  void nothingIsSubmittedWithABlocker() {
    Report report = aReport().draftedBy(Cast.DRAFTER).report();

    Refusal no =
        refused(
            Refusal.NotReady.class,
            report,
            r -> r.submit(Cast.DRAFTER, List.of(BLOCKER), reasonFor(BLOCKER), SIGNING, NOW));

    assertThat(no.sentence()).contains("1 处");
  }

  @Test
  void eachErrorLeftStandingNeedsAReason() {
    Report report = aReport().draftedBy(Cast.DRAFTER).report();
    refused(Refusal.NotReady.class, report, r -> submit(r, Map.of()));
    refused(Refusal.NotReady.class, report, r -> submit(r, Map.of(ERROR.key(), " ")));
    refused(Refusal.NotReady.class, report, r -> submit(r, Map.of("another", "口径不同")));

    submit(report, reasonFor(ERROR));

    assertThat(report.status()).isEqualTo(Status.SIGNING);
  }

  @Test
  void submittingSealsTheTextWithItsFindingsAndReasons() {
    Report report = aReport().draftedBy(Cast.DRAFTER).report();
    submit(report, reasonFor(ERROR));

    assertThat(report.freshRevisions())
        .containsExactly(new Revision(1, report.text(), List.of(ERROR), reasonFor(ERROR)));
    assertThat(report.latest().digest()).isEqualTo(report.text().digest());
    assertThat(report.latest().reached()).isFalse();
  }

  @Test
  void everyOpinionIsAnsweredBeforeTheNextSubmission() {
    Report report =
        aReport()
            .signed()
            .remarkedBy(Cast.REVIEWER, Opinion.Weight.SUGGESTION, "建议举例")
            .returnedBy(Cast.REVIEWER, "请修改")
            .answeredBy(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "")
            .report();
    refused(Refusal.NotReady.class, report, r -> submit(r, reasonFor(ERROR)));

    report.answer(Cast.DRAFTER, 2, Answer.Kind.EXPLAINED, "上级文件要求如此", NOW);
    submit(report, reasonFor(ERROR));

    assertThat(report.latest().number()).isEqualTo(2);
  }

  @Test
  void anOpinionStillOpenWantsAnAnswerAgainstEachNewRevision() {
    Report report = answeredSubmittedAndReturnedAgain().report();
    assertThat(report.unanswered()).extracting(Opinion::id).containsExactly(1, 2);

    report.answer(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "", NOW);
    report.answer(Cast.DRAFTER, 2, Answer.Kind.CHANGED, "", NOW);

    assertThat(report.unanswered()).isEmpty();
    assertThat(report.opinions().get(0).answers())
        .extracting(Answer::revision)
        .containsExactly(1, 2);
  }

  @Test
  void whatIsResolvedWantsNoFurtherAnswer() {
    Report report = aReport().revised().returnedBy(Cast.REVIEWER, "再改").report();

    assertThat(report.unanswered()).extracting(Opinion::id).containsExactly(3);
    refused(
        Refusal.NotFound.class,
        report,
        r -> r.answer(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "", NOW));
  }

  @Test
  void anExplanationNeedsWords() {
    Report report = aReport().signed().returnedBy(Cast.REVIEWER, "请修改").report();

    refused(
        Refusal.NotReady.class,
        report,
        r -> r.answer(Cast.DRAFTER, 1, Answer.Kind.EXPLAINED, " ", NOW));
  }

  @Tag("R021")
  @Test
  void whoeverWroteItCannotSignItEvenWithBothRoles() {
    Actor both = new Actor(Cast.DRAFTER.account(), "林起草", both(Role.DRAFTER, Role.SIGNATORY));
    Report report = aReport().draftedBy(Cast.DRAFTER).submittedBy(Cast.SECOND_DRAFTER).report();

    refused(Refusal.NotAllowed.class, report, r -> r.sign(both, judged(r), REVIEW, NOW));
    assertThat(report.options(both))
        .filteredOn(o -> o.act() == Act.SIGN)
        .singleElement()
        .matches(option -> !option.ready());
  }

  @Test
  void whoeverSubmittedItCannotSignItEither() {
    Actor both = new Actor(Cast.SECOND_DRAFTER.account(), "孙起草", both(Role.SIGNATORY));
    Report report = aReport().draftedBy(Cast.DRAFTER).submittedBy(Cast.SECOND_DRAFTER).report();

    refused(Refusal.NotAllowed.class, report, r -> r.sign(both, judged(r), REVIEW, NOW));
  }

  @Test
  void onlyTheRevisionShownIsSignedOrGivenBack() {
    Report report = aReport().submitted().report();
    for (Judged other :
        List.of(new Judged(1, "another text"), new Judged(2, judged(report).digest()))) {
      refused(Refusal.Stale.class, report, r -> r.sign(Cast.SIGNATORY, other, REVIEW, NOW));
      refused(
          Refusal.Stale.class,
          report,
          r -> r.decide(Cast.SIGNATORY, Act.RETURN, other, "请补充", DRAFTING, NOW));
    }
  }

  @Test
  void theHeadGivesItBackWithAReasonThatIsNoOpinion() {
    Report report = aReport().submitted().report();
    refused(
        Refusal.NotReady.class,
        report,
        r -> r.decide(Cast.SIGNATORY, Act.RETURN, judged(r), " ", DRAFTING, NOW));

    report.decide(Cast.SIGNATORY, Act.RETURN, judged(report), "请补充典型案例", DRAFTING, NOW);

    assertThat(report.status()).isEqualTo(Status.DRAFT);
    assertThat(report.opinions()).isEmpty();
    assertThat(report.returnedFrom()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SAVE", "IMPORT"})
  void writingIsNoDoorForOtherActs(Act act) {
    for (Report report : List.of(aReport().report(), aReport().signed().report())) {
      ReportState before = report.state();
      for (Actor actor : List.of(Cast.DRAFTER, Cast.REVIEWER)) {
        assertThatThrownBy(() -> report.write(actor, act, ReportFixture.text("偷换"), "", NOW))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThat(report.state()).isEqualTo(before);
    }
  }

  private static ReportFixture answeredSubmittedAndReturnedAgain() {
    return aReport()
        .signed()
        .remarkedBy(Cast.REVIEWER, Opinion.Weight.MUST, "请核对")
        .returnedBy(Cast.REVIEWER, null)
        .answeredBy(Cast.DRAFTER, 1, Answer.Kind.EXPLAINED, "数字无误")
        .submittedBy(Cast.DRAFTER)
        .signedBy(Cast.SIGNATORY)
        .returnedBy(Cast.REVIEWER, "仍未改");
  }

  private static void submit(Report report, Map<String, String> reasons) {
    report.submit(Cast.DRAFTER, List.of(ERROR), reasons, SIGNING, NOW);
  }

  private static Map<String, String> reasonFor(Finding finding) {
    return Map.of(finding.key(), "口径不同，已核实");
  }

  private static Set<Grant> both(Role... roles) {
    return Arrays.stream(roles)
        .map(role -> new Grant(Cast.TOWN.code(), role))
        .collect(Collectors.toSet());
  }
}
