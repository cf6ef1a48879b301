package cn.fazhi.report.core.report;

import static cn.fazhi.report.core.report.Deeds.NOW;
import static cn.fazhi.report.core.report.Refused.refused;
import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static cn.fazhi.report.core.report.ReportFixture.judged;
import static cn.fazhi.report.core.report.ReportFixture.turn;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Proxy;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever acts for somebody else is written down as both and asked about both. */
@Tag("R024")
class DeputyTest {
  private static final Turn REVIEW = turn(StepKind.REVIEW, NOW, Cast.BUREAU.code());
  private static final Turn DECISION = turn(StepKind.DECISION, NOW, Cast.BUREAU.code());
  private static final Turn PUBLICATION = turn(StepKind.PUBLICATION, NOW, Cast.BUREAU.code());

  /** Holds nothing at the town but may sign for the head today. */
  private static final Actor VICE = nobody("a-vice", "钱副镇长").standingIn(lent(Cast.SIGNATORY));

  private static Actor nobody(String id, String name) {
    return new Actor(new AccountId(id), name, Set.of());
  }

  private static Set<Proxy> lent(Actor principal) {
    Grant grant = principal.own().iterator().next();
    return Set.of(new Proxy(grant, principal.account(), principal.name()));
  }

  private static Actor holding(String id, String name, Role role, Unit unit, Actor standsInFor) {
    return Cast.actor(id, name, role, unit).standingIn(lent(standsInFor));
  }

  private static Entry last(Report report) {
    List<Entry> all = report.entries();
    return all.get(all.size() - 1);
  }

  @Test
  void theDeputySignsUnderBothNamesAndBothAreKept() {
    Report report = aReport().submitted().report();
    assertThat(report.sight(VICE)).isEqualTo(Sight.OWN);
    assertThat(report.options(VICE)).contains(new Option(Act.SIGN, null, "钱副镇长（代周镇长）"));

    report.sign(VICE, judged(report), REVIEW, NOW);

    Entry entry = last(report);
    assertThat(entry.by().account()).isEqualTo(VICE.account());
    assertThat(entry.by().name()).isEqualTo("钱副镇长（代周镇长）");
    assertThat(entry.actedFor()).isEqualTo(Cast.SIGNATORY.account());
    assertThat(report.latest().signed().name()).isEqualTo("钱副镇长（代周镇长）");
  }

  @Test
  void withoutTheDeputyshipThereIsNoReportForThem() {
    Report report = aReport().submitted().report();
    Actor afterwards = VICE.standingIn(Set.of());
    assertThat(report.sight(afterwards)).isEqualTo(Sight.NONE);
    refused(Refusal.NotFound.class, report, r -> r.sign(afterwards, judged(report), REVIEW, NOW));
  }

  @Test
  void theDrafterDoesNotSignAsTheHeadsDeputy() {
    Actor drafter = Cast.DRAFTER.standingIn(lent(Cast.SIGNATORY));
    Report own = aReport().submitted().report();
    refused(Refusal.NotAllowed.class, own, r -> r.sign(drafter, judged(own), REVIEW, NOW));

    Report others =
        aReport().draftedBy(Cast.SECOND_DRAFTER).submittedBy(Cast.SECOND_DRAFTER).report();
    others.sign(drafter, judged(others), REVIEW, NOW);
    assertThat(last(others).actedFor()).isEqualTo(Cast.SIGNATORY.account());
  }

  @Test
  void aTextTheHeadWroteIsNotSignedByTheHeadsDeputyEither() {
    Actor head =
        new Actor(
            Cast.SIGNATORY.account(),
            Cast.SIGNATORY.name(),
            Set.of(
                new Grant(Cast.TOWN.code(), Role.SIGNATORY),
                new Grant(Cast.TOWN.code(), Role.DRAFTER)));
    Report report = aReport().draftedBy(head).submittedBy(Cast.DRAFTER).report();
    refused(Refusal.NotAllowed.class, report, r -> r.sign(VICE, judged(r), REVIEW, NOW));
  }

  @Test
  void whatOneOfTheTwoReviewedNeitherApprovesForTheOther() {
    Actor reviewerForApprover = Cast.REVIEWER.standingIn(lent(Cast.APPROVER));
    Report ownPass = decision(Cast.REVIEWER);
    refused(
        Refusal.NotAllowed.class,
        ownPass,
        r -> r.decide(reviewerForApprover, Act.APPROVE, judged(r), null, PUBLICATION, NOW));

    Actor stranger = nobody("a-stranger", "沈代理").standingIn(lent(Cast.APPROVER));
    Actor bothRoles =
        new Actor(
            Cast.APPROVER.account(),
            Cast.APPROVER.name(),
            Set.of(
                new Grant(Cast.BUREAU.code(), Role.REVIEWER),
                new Grant(Cast.BUREAU.code(), Role.APPROVER)));
    Report principalsPass = decision(bothRoles);
    refused(
        Refusal.NotAllowed.class,
        principalsPass,
        r -> r.decide(stranger, Act.APPROVE, judged(r), null, PUBLICATION, NOW));

    Actor passesForApprover =
        nobody("a-stranger", "沈代理")
            .standingIn(
                Set.of(
                    new Proxy(
                        new Grant(Cast.BUREAU.code(), Role.REVIEWER),
                        bothRoles.account(),
                        bothRoles.name())));
    Report passedForThem = decision(passesForApprover);
    refused(
        Refusal.NotAllowed.class,
        passedForThem,
        r -> r.decide(bothRoles, Act.APPROVE, judged(r), null, PUBLICATION, NOW));

    Report othersPass = decision(Cast.REVIEWER);
    othersPass.decide(stranger, Act.APPROVE, judged(othersPass), null, PUBLICATION, NOW);
    assertThat(last(othersPass).by().name()).isEqualTo("沈代理（代王局长）");
  }

  private static Report decision(Actor reviewer) {
    Report report = aReport().signed().report();
    report.decide(reviewer, Act.PASS, judged(report), null, DECISION, NOW);
    return report;
  }

  @Test
  void whoReviewedSecrecyDoesNotPublishForThePublisher() {
    Actor both = Cast.REVIEWER.standingIn(lent(Cast.PUBLISHER));
    Report report = aReport().signed().approved().secrecyReviewedBy(Cast.REVIEWER).report();
    refused(
        Refusal.NotAllowed.class,
        report,
        r -> r.publish(both, judged(r), List.of(), "已核对", Set.of(), NOW));
  }

  @Test
  void whatThePrincipalHasClaimedIsGoneOnWithAndTheOtherWayRound() {
    Actor colleague =
        holding("a-colleague", "卫审核", Role.REVIEWER, Cast.SECTION_ONE, Cast.SECOND_REVIEWER);
    Report claimed = aReport().signed().claimedBy(Cast.SECOND_REVIEWER).report();
    assertThat(claimed.othersHaveIt(colleague)).isFalse();
    claimed.remark(colleague, null, null, Opinion.Weight.MUST, "请核对", NOW);
    assertThat(last(claimed).actedFor()).isEqualTo(Cast.SECOND_REVIEWER.account());

    Report theirs = aReport().signed().report();
    theirs.claim(colleague, NOW);
    assertThat(theirs.claim().name()).isEqualTo("卫审核（代郑审核）");
    theirs.remark(Cast.SECOND_REVIEWER, null, null, Opinion.Weight.MUST, "回来了", NOW);
    refused(Refusal.NotReady.class, theirs, r -> r.release(Cast.REVIEWER, "催", NOW));
  }

  @Test
  void theirOwnRoleComesFirst() {
    Actor reviewer = Cast.REVIEWER.standingIn(lent(Cast.SECOND_REVIEWER));
    Report report = aReport().signed().report();
    report.claim(reviewer, NOW);
    assertThat(last(report).actedFor()).isNull();
    assertThat(report.claim().name()).isEqualTo(Cast.REVIEWER.name());
  }
}
