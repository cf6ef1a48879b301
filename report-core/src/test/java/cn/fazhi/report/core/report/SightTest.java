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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sees what, when a report counts as arrived, and what the cycle's administrator may. */
class SightTest {
  private static final List<Actor> UNIT =
      List.of(Cast.DRAFTER, Cast.SECOND_DRAFTER, Cast.SIGNATORY);
  private static final List<Actor> DISTRICT = List.of(Cast.REVIEWER, Cast.APPROVER, Cast.PUBLISHER);
  private static final List<Actor> OUTSIDE =
      List.of(
          Cast.OTHER_DRAFTER,
          bureau(Role.AUDITOR),
          bureau(Role.SYSTEM_ADMIN),
          bureau(Role.SECURITY_ADMIN));

  @Test
  void theDistrictSeesNothingBeforeItArrives() {
    for (Report report : List.of(aReport().report(), aReport().submitted().report())) {
      see(Sight.OWN, UNIT, report);
      see(Sight.NONE, DISTRICT, report);
      see(Sight.HEAD, List.of(Cast.WORKFLOW_ADMIN), report);
    }
  }

  @Test
  void fromTheFirstArrivalOnTheDistrictSeesWhatIsSealed() {
    ReportFixture arrived = aReport().signed();
    see(Sight.SEALED, DISTRICT, arrived.report());
    see(Sight.SEALED, DISTRICT, arrived.recalledBy(Cast.DRAFTER).report());
    see(Sight.SEALED, DISTRICT, aReport().revised().approved().published().report());
  }

  @Test
  void administratorsOfTheSystemAndOtherUnitsNeverSeeIt() {
    ReportFixture life = aReport();
    see(Sight.NONE, OUTSIDE, life.report());
    see(Sight.NONE, OUTSIDE, life.revised().report());
    see(Sight.NONE, OUTSIDE, life.approved().report());
    Report published = life.published().report();
    see(Sight.NONE, OUTSIDE, published);
    for (Actor outsider : OUTSIDE) {
      assertThat(published.historyFor(outsider)).isEmpty();
      assertThat(published.opinionsFor(outsider)).isEmpty();
    }
  }

  @Test
  void aSectionSeesItInItsTurnAndAfterItHasSpoken() {
    ReportFixture life = aReport().signed();
    see(Sight.NONE, List.of(Cast.COUNTERSIGNER_ONE), life.report());
    life = life.passedBy(Cast.REVIEWER);
    see(Sight.SEALED, List.of(Cast.COUNTERSIGNER_ONE), life.report());
    life = life.agreedBy(Cast.COUNTERSIGNER_ONE).agreedBy(Cast.COUNTERSIGNER_TWO);
    see(Sight.SEALED, List.of(Cast.COUNTERSIGNER_ONE), life.report());
    Actor silent = Cast.actor("a-colleague", "卫会签", Role.REVIEWER, Cast.SECTION_ONE);
    see(Sight.NONE, List.of(silent), life.report());
  }

  @Test
  void eachSideKeepsItsOwnMattersToItself() {
    Report report = aReport().revised().approved().secrecyReviewedBy(Cast.REVIEWER).report();

    assertThat(acts(report, Cast.DRAFTER))
        .contains(Act.SAVE, Act.SUBMIT, Act.SIGN, Act.RETURN, Act.ANSWER, Act.PASS, Act.APPROVE)
        .doesNotContain(Act.REMARK, Act.RESOLVE, Act.AGREE, Act.SECRECY_REVIEW);
    assertThat(acts(report, Cast.REVIEWER))
        .contains(Act.SUBMIT, Act.SIGN, Act.REMARK, Act.RETURN, Act.AGREE, Act.SECRECY_REVIEW)
        .doesNotContain(Act.SAVE);
    assertThat(acts(report, Cast.WORKFLOW_ADMIN)).isEqualTo(acts(report, Cast.REVIEWER));
  }

  @Test
  void whatHappensBeforeSigningIsTheUnitsOwnBusiness() {
    Report report =
        aReport()
            .submitted()
            .recalledBy(Cast.DRAFTER)
            .submittedBy(Cast.DRAFTER)
            .signedBy(Cast.SIGNATORY)
            .report();

    assertThat(acts(report, Cast.SIGNATORY)).contains(Act.RECALL);
    assertThat(acts(report, Cast.REVIEWER)).doesNotContain(Act.RECALL).contains(Act.SIGN);
  }

  @Test
  void onlyTheFirstArrivalIsTheArrival() {
    Instant first = aReport().signed().report().arrived();
    Report later = aReport().revised().report();

    assertThat(first).isEqualTo(ReportFixture.START.plusSeconds(180));
    assertThat(later.arrived()).isEqualTo(first);
    assertThat(aReport().submitted().report().arrived()).isNull();
  }

  @Test
  void theAdministratorActsForAReasonAndOnlyOnWhatIsOpen() {
    Report report = aReport().signed().report();
    LocalDate later = LocalDate.of(2026, 2, 20);
    refused(
        Refusal.NotReady.class,
        report,
        r -> r.reassign(Cast.WORKFLOW_ADMIN, Cast.REVIEWER, "", NOW));
    refused(Refusal.NotReady.class, report, r -> r.release(Cast.WORKFLOW_ADMIN, "病假", NOW));

    report.reassign(Cast.WORKFLOW_ADMIN, Cast.REVIEWER, "轮岗", NOW);
    refused(Refusal.NotReady.class, report, r -> r.release(Cast.WORKFLOW_ADMIN, null, NOW));
    report.release(Cast.WORKFLOW_ADMIN, "病假", NOW);

    assertThat(report.claim()).isNull();
    Report closed = aReport().revised().approved().published().report();
    refused(Refusal.Stale.class, closed, r -> r.extend(Cast.WORKFLOW_ADMIN, later, "受灾", NOW));
  }

  @Test
  void aDeadlineIsOnlyMovedToALaterDay() {
    Report report = aReport().submitted().report();
    LocalDate now = report.deadline();
    LocalDate later = LocalDate.of(2026, 12, 31);
    refused(Refusal.NotReady.class, report, r -> r.extend(Cast.WORKFLOW_ADMIN, later, " ", NOW));
    for (LocalDate day : List.of(now, now.minusDays(1), LocalDate.EPOCH)) {
      assertThat(
              refused(
                      Refusal.NotReady.class,
                      report,
                      r -> r.extend(Cast.WORKFLOW_ADMIN, day, "受灾", NOW))
                  .sentence())
          .startsWith("新的期限要晚于现在的期限（" + now.getYear() + "年" + now.getMonthValue() + "月");
    }

    report.extend(Cast.WORKFLOW_ADMIN, later, "受灾", NOW);

    assertThat(report.deadline()).isEqualTo(later);
    assertThat(report.entries().get(report.entries().size() - 1).note())
        .isEqualTo("延至2026年12月31日：受灾");
  }

  @Test
  void whatHasArrivedHasNoDeadlineToExtendAndTheButtonSaysSo() {
    LocalDate later = LocalDate.of(2026, 12, 31);
    for (Report report :
        List.of(
            aReport().signed().report(),
            aReport().signed().returnedBy(Cast.REVIEWER, "请修改").report())) {
      refused(Refusal.Stale.class, report, r -> r.extend(Cast.WORKFLOW_ADMIN, later, "受灾", NOW));
      assertThat(report.options(Cast.WORKFLOW_ADMIN)).noneMatch(o -> o.act() == Act.EXTEND);
    }
    Report again =
        aReport()
            .signed()
            .returnedBy(Cast.REVIEWER, "请修改")
            .answeredBy(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "")
            .submittedBy(Cast.DRAFTER)
            .report();
    Refusal refusal =
        refused(
            Refusal.NotReady.class, again, r -> r.extend(Cast.WORKFLOW_ADMIN, later, "受灾", NOW));
    assertThat(again.options(Cast.WORKFLOW_ADMIN))
        .contains(new Option(Act.EXTEND, refusal.sentence()));
  }

  @Test
  void whoIsOutOfTurnLearnsWhatHappened() {
    Report report = aReport().signed().passedBy(Cast.REVIEWER).report();
    Turn next = turn(StepKind.DECISION, NOW, Cast.BUREAU.code());

    Refusal.Stale late =
        refused(
            Refusal.Stale.class,
            report,
            r -> r.decide(Cast.REVIEWER, Act.PASS, judged(r), null, next, NOW));

    assertThat(late.meanwhile()).extracting(Entry::act).endsWith(Act.PASS);
    assertThat(late.sentence()).contains(Status.SUBMITTED.label());
  }

  private static void see(Sight sight, List<Actor> actors, Report report) {
    for (Actor actor : actors) {
      assertThat(report.sight(actor)).as(actor.name()).isEqualTo(sight);
    }
  }

  private static List<Act> acts(Report report, Actor actor) {
    return report.historyFor(actor).stream().map(Entry::act).toList();
  }

  private static Actor bureau(Role role) {
    return Cast.actor("a-" + role, role.label(), role, Cast.BUREAU);
  }
}
