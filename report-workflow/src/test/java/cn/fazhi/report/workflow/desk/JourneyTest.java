package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.PublicLine;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Transition;
import cn.fazhi.report.core.report.Transitions;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.FlowCheck;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the law through the real desks and the real engine, and whole lives of reports. */
@DeskTest
class JourneyTest {
  private static final String CORRECTED = "更正了一项数字";
  @Autowired private Office office;
  @Autowired private ReportSearch search;

  static List<Walk> walks() {
    return Walks.all();
  }

  static List<Transition> rows() {
    return Transitions.all();
  }

  static List<Flow> flows() {
    return Office.FLOWS.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRowOfTheLawIsWalked(Transition row) {
    boolean alwaysArrived =
        row.act() == Act.EXTEND
            && row.step() != StepKind.DRAFTING
            && row.step() != StepKind.SIGNING;
    assertThat(Walks.all().stream().anyMatch(walk -> walk.walks(row)))
        .as(row.toString())
        .isEqualTo(!alwaysArrived);
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theFlowsWalkedOnAreOnesThatMayBeUsed(Flow flow) {
    assertThat(FlowCheck.faults(flow)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("walks")
  void eachActDoesOneThingAndOnlyOnce(Walk walk) {
    Journey journey = walk.way().apply(office.journey(walk.flow()));
    Report before = journey.report();
    assertThat(before.step()).isEqualTo(walk.step());
    Ticket ticket = journey.ticket();

    walk.deed().act(journey, ticket);

    Report after = journey.report();
    assertThat(journey.step()).isEqualTo(walk.leadsTo());
    assertThat(after.status()).isEqualTo(walk.status());
    assertThat(after.text().equals(before.text())).isEqualTo(!walk.writes());
    if (walk.act() == Act.CHECK) {
      assertThat(after.state()).isEqualTo(before.state());
    } else {
      leavesOneLine(before, after, walk);
      isStaleTheSecondTime(journey, walk, ticket);
    }
  }

  private static void leavesOneLine(Report before, Report after, Walk walk) {
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.entries()).hasSize(before.entries().size() + 1).containsAll(before.entries());
    assertThat(after.entries().get(before.entries().size()))
        .matches(line -> line.act() == walk.act() && line.version() == after.version())
        .matches(line -> line.from() == walk.step() && line.to() == after.step());
  }

  private static void isStaleTheSecondTime(Journey journey, Walk walk, Ticket old) {
    Report done = journey.report();

    Refusal.Stale stale =
        catchThrowableOfType(Refusal.Stale.class, () -> walk.deed().act(journey, old));

    assertThat(stale).isNotNull();
    assertThat(journey.report().state()).isEqualTo(done.state());
    assertThat(journey.step()).isEqualTo(walk.leadsTo());
  }

  @Test
  void openingTwiceOpensOne() {
    Journey journey = office.journey(Office.STANDARD);
    journey.id();

    assertThat(office.township.open(journey.drafter, journey.cycle, journey.town.code()))
        .isEqualTo(journey.id());
    assertThat(journey.step()).isEqualTo("drafting");
  }

  @Test
  void twoRoundsOfTheStandardFlow() {
    Journey journey = office.journey(Office.STANDARD).drafted();
    at("drafting", Status.DRAFT, journey);
    at("signing", Status.SIGNING, journey.submitted());
    at("review", Status.SUBMITTED, journey.signed());
    at("revision", Status.RETURNED, journey.remarked(Opinion.Weight.MUST).returned());
    at("signing", Status.SIGNING, journey.answered().submitted());
    at("review", Status.SUBMITTED, journey.signed());
    at("decision", Status.SUBMITTED, journey.resolved().passed());
    at("publication", Status.APPROVED, journey.decided(Cast.APPROVER, Act.APPROVE));
    at(null, Status.PUBLISHED, journey.secrecyReviewed().published());

    assertThat(journey.report().seals()).hasSize(2);
    assertThat(journey.report().publication().revision()).isEqualTo(2);
  }

  @Test
  void twoRoundsOfTheLongFlowReturnedByASectionAndSentBackByTheApprover() {
    Journey journey = office.journey(Office.LONG).drafted().handedIn();
    at("countersign", Status.SUBMITTED, journey.passed());
    at("revision", Status.RETURNED, journey.decided(Cast.COUNTERSIGNER_ONE, Act.MUST_CHANGE));
    at("signing", Status.SIGNING, journey.answered().submitted());
    at("countersign", Status.SUBMITTED, journey.signed());
    at("countersign", Status.SUBMITTED, journey.agreedBy(Cast.COUNTERSIGNER_ONE));
    at("decision", Status.SUBMITTED, journey.agreedBy(Cast.COUNTERSIGNER_TWO));
    at("review", Status.SUBMITTED, journey.decided(Cast.APPROVER, Act.SEND_BACK));
    at("countersign", Status.SUBMITTED, journey.resolved().passed());
    at("countersign", Status.SUBMITTED, journey.agreedBy(Cast.COUNTERSIGNER_TWO));
    at("decision", Status.SUBMITTED, journey.agreedBy(Cast.COUNTERSIGNER_ONE));
    at("publication", Status.APPROVED, journey.decided(Cast.APPROVER, Act.APPROVE));
    at(null, Status.WITHHELD, journey.secrecyReviewed().withheld());
  }

  @Test
  void twoRoundsOfTheShortFlowAndOneAfterReopening() {
    Journey journey = office.journey(Office.SHORT).drafted();
    at("review", Status.SUBMITTED, journey.submitted());
    at("revision", Status.RETURNED, journey.returned());
    at("review", Status.SUBMITTED, journey.answered().submitted());
    at("publication", Status.APPROVED, journey.resolved().passed());
    at(null, Status.PUBLISHED, journey.secrecyReviewed().published());

    office.district.reopen(Cast.APPROVER, journey.ticket(), "更正数字");
    at("revision", Status.RETURNED, journey);
    at("review", Status.SUBMITTED, journey.answered().submitted());
    at("publication", Status.APPROVED, journey.resolved().passed());
    at(null, Status.PUBLISHED, journey.secrecyReviewed().published());
    assertThat(journey.report().publication().revision()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"REVIEW", "DECISION", "REVISION", "PUBLICATION"})
  void whatHasArrivedIsNotExtended(StepKind step) {
    Journey journey = office.journey(Office.STANDARD).comesTo(step);
    Report before = journey.report();
    LocalDate later = before.deadline().plusDays(9);

    assertThatThrownBy(
            () -> office.admin.extend(Cast.WORKFLOW_ADMIN, journey.ticket(), later, "受灾"))
        .isInstanceOf(Refusal.Stale.class);

    assertThat(journey.report().state()).isEqualTo(before.state());
  }

  /** The page offers exactly the people whom the desk takes. */
  @Test
  void whoeverIsOfferedForAReviewCanBeGivenIt() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    var offered = office.admin.reviewers(journey.report());
    assertThat(offered).extracting(a -> a.id()).contains(Cast.SECOND_REVIEWER.account());
    for (var account : offered) {
      office.admin.reassign(Cast.WORKFLOW_ADMIN, journey.ticket(), account.id(), "轮岗");
      assertThat(journey.report().claim().account()).isEqualTo(account.id());
    }
    Ticket ticket = journey.ticket();
    assertThatThrownBy(
            () ->
                office.admin.reassign(
                    Cast.WORKFLOW_ADMIN, ticket, Cast.COUNTERSIGNER_ONE.account(), "轮岗"))
        .isInstanceOf(Refusal.NotReady.class);
    office.admin.release(Cast.WORKFLOW_ADMIN, journey.ticket(), "改回");
    assertThat(office.admin.reviewers(journey.passed().report())).isEmpty();
  }

  @Test
  void whatWasWithdrawnIsCorrectedAndPublishedAgain() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.NONE);
    office.district.withdraw(Cast.PUBLISHER, journey.ticket(), "数字有误");
    onlyATombstone(journey, "数字有误");

    office.district.reopen(Cast.APPROVER, journey.ticket(), "更正数字");
    onlyATombstone(journey, "数字有误");
    onceMore(journey);
    onlyATombstone(journey, "数字有误");
    at(null, Status.PUBLISHED, journey.secrecyReviewed().published());

    publicNow(journey, 2);
  }

  @Test
  void whatWasWithheldIsCorrectedAndPublished() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.PUBLICATION);
    at(null, Status.WITHHELD, journey.secrecyReviewed().withheld());
    notPublic(journey);

    office.district.reopen(Cast.APPROVER, journey.ticket(), "可以公开了");
    notPublic(journey);
    onceMore(journey);
    notPublic(journey);
    at(null, Status.PUBLISHED, journey.secrecyReviewed().published());

    publicNow(journey, 2);
  }

  @Test
  void whatIsWithheldInItsSecondRoundIsNotPublicAgainByReopening() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.NONE);
    office.district.reopen(Cast.APPROVER, journey.ticket(), "核查");
    publicNow(journey, 1);
    onceMore(journey);
    at(null, Status.WITHHELD, journey.secrecyReviewed().withheld());
    onlyATombstone(journey, "经审查，依法不再公开。");

    office.district.reopen(Cast.APPROVER, journey.ticket(), "可以公开了");
    onlyATombstone(journey, "经审查，依法不再公开。");
  }

  /** Corrected, and again before the publisher. */
  private static void onceMore(Journey journey) {
    at("revision", Status.RETURNED, journey);
    journey.office.township.write(
        journey.drafter, journey.ticket(), Act.SAVE, journey.text(CORRECTED), "保存");
    at("review", Status.SUBMITTED, journey.answered().handedIn());
    at("decision", Status.SUBMITTED, journey.resolved().passed());
    at("publication", Status.APPROVED, journey.decided(Cast.APPROVER, Act.APPROVE));
  }

  private void publicNow(Journey journey, int revision) {
    PublicLine line = search.published(journey.id()).orElseThrow();
    assertThat(line.withdrawnFor()).isNull();
    assertThat(line.revision()).isEqualTo(revision);
    assertThat(office.reading.published(journey.id()).document())
        .isEqualTo(journey.text(revision == 1 ? "安排了三项工作" : CORRECTED));
  }

  private void onlyATombstone(Journey journey, String reason) {
    assertThat(search.published(journey.id()).orElseThrow().withdrawnFor()).isEqualTo(reason);
    assertThatThrownBy(() -> office.reading.published(journey.id()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  private void notPublic(Journey journey) {
    assertThat(search.published(journey.id())).isEmpty();
    assertThatThrownBy(() -> office.reading.published(journey.id()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  private static void at(@Nullable String step, Status status, Journey journey) {
    assertThat(journey.step()).isEqualTo(step);
    assertThat(journey.report().status()).isEqualTo(status);
  }
}
