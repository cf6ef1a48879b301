package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.notice.Late;
import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.workflow.desk.FaultyRoute.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An act tells everybody it concerns exactly once, or nobody where it was not done. */
@DeskTest
class HeraldTest {
  private static final List<Actor> BUREAU =
      List.of(
          Cast.REVIEWER,
          Cast.COUNTERSIGNER_ONE,
          Cast.COUNTERSIGNER_TWO,
          Cast.APPROVER,
          Cast.PUBLISHER);

  @Autowired private Office office;
  @Autowired private Accounts accounts;
  @Autowired private Herald herald;
  @Autowired private JdbcClient database;
  private final List<Account> enrolled = new ArrayList<>();

  @BeforeEach
  void theBureauHasAccounts() {
    BUREAU.forEach(actor -> enroll(actor, true));
  }

  /** Other tests of this database know none of them. */
  @AfterEach
  void asItWas() {
    for (Account account : enrolled) {
      database
          .sql("delete from account_grant where account_id = ?")
          .param(account.id().value())
          .update();
      database.sql("delete from account where id = ?").param(account.id().value()).update();
    }
  }

  private void enroll(Actor actor, boolean enabled) {
    String id = actor.account().value();
    Account account = new Account(actor.account(), id, actor.name(), "-", enabled, actor.grants());
    accounts.save(account);
    enrolled.add(account);
  }

  private Journey townspeople(Journey journey) {
    enroll(journey.drafter, true);
    enroll(journey.signatory, true);
    enroll(second(journey), true);
    enroll(Cast.actor("x-" + journey.town.code(), "已离岗", Role.DRAFTER, journey.town), false);
    return journey;
  }

  private static Actor second(Journey journey) {
    return Cast.actor("e-" + journey.town.code(), "孙起草", Role.DRAFTER, journey.town);
  }

  static List<Walk> moves() {
    return NothingHalfDoneTest.moves();
  }

  @ParameterizedTest
  @MethodSource("moves")
  void whoeverItConcernsIsToldOnceAndNobodyElse(Walk walk) {
    Journey journey = townspeople(walk.way().apply(office.journey(walk.flow())));
    Ticket ticket = journey.ticket();
    forget(journey);

    office.route.failsNext(Moment.AFTER, new IllegalStateException("the engine is broken"));
    assertThatThrownBy(() -> walk.deed().act(journey, ticket)).hasMessageContaining("broken");
    assertThat(told(journey)).isEmpty();

    walk.deed().act(journey, ticket);

    List<Entry> entries = journey.report().entries();
    String actor = entries.get(entries.size() - 1).by().account().value();
    assertThat(told(journey))
        .containsExactlyInAnyOrderElementsOf(
            expected(journey, walk).filter(id -> !id.equals(actor)).distinct().toList());
  }

  private static Stream<String> expected(Journey journey, Walk walk) {
    Stream<Actor> drafters = Stream.of(journey.drafter, second(journey));
    Stream<Actor> turn =
        switch (journey.report().step()) {
          case DRAFTING, REVISION -> Stream.of(journey.drafter, second(journey));
          case SIGNING -> Stream.of(journey.signatory);
          case REVIEW -> Stream.of(Cast.REVIEWER, Cast.SECOND_REVIEWER);
          case COUNTERSIGN -> Stream.of(Cast.COUNTERSIGNER_ONE, Cast.COUNTERSIGNER_TWO);
          case DECISION -> Stream.of(Cast.APPROVER);
          case PUBLICATION ->
              Stream.of(Cast.REVIEWER, Cast.SECOND_REVIEWER, Cast.APPROVER, Cast.PUBLISHER);
          case NONE -> Stream.of();
        };
    boolean decided = Set.of(Act.APPROVE, Act.PUBLISH, Act.WITHHOLD).contains(walk.act());
    return Stream.concat(turn, decided ? drafters : Stream.of()).map(a -> a.account().value());
  }

  @Test
  void anActThatMovesNothingTellsNobody() {
    Journey journey = townspeople(office.journey(Office.STANDARD).comesTo(StepKind.REVIEW));
    forget(journey);

    journey.claimed();

    assertThat(told(journey)).isEmpty();
  }

  @Test
  void anActTriedAgainAfterADeadlockTellsOnce() {
    Journey journey = townspeople(office.journey(Office.STANDARD).comesTo(StepKind.REVIEW));
    forget(journey);
    office.route.failsNext(Moment.AFTER, new CannotAcquireLockException("deadlock"));

    journey.passed();

    assertThat(told(journey)).containsExactly(Cast.APPROVER.account().value());
  }

  @Test
  void anUrgingEndsWhenTheReportComesToTheDistrictAndNotBefore() {
    Journey journey = townspeople(office.journey(Office.STANDARD));
    urge(journey, "before");
    journey.drafted();
    urge(journey, "begun");

    journey.submitted();
    assertThat(open(journey)).as("it may come back from the signatory").isEqualTo(4);

    journey.signed();
    assertThat(open(journey)).isZero();
  }

  private void urge(Journey journey, String words) {
    herald.tell(
        List.of(
            new Herald.Call(
                Set.of(new Grant(journey.town.code(), Role.DRAFTER)),
                Notice.Kind.URGED,
                null,
                words,
                Late.subject(journey.cycle, journey.town.code()))),
        account -> true,
        Instant.parse("2026-01-05T01:00:00Z"));
  }

  private long open(Journey journey) {
    return database
        .sql("select count(*) from notice where subject = ? and over_at is null")
        .param(Late.subject(journey.cycle, journey.town.code()))
        .query(Long.class)
        .single();
  }

  private void forget(Journey journey) {
    database.sql("delete from notice where report_id = ?").param(journey.id().value()).update();
  }

  private List<String> told(Journey journey) {
    return database
        .sql("select account_id from notice where report_id = ?")
        .param(journey.id().value())
        .query(String.class)
        .list();
  }

  @Test
  void whatAskedForATurnIsUnreadNoLongerOnceItIsOver() {
    Journey journey = townspeople(office.journey(Office.STANDARD).drafted());
    journey.submitted();
    assertThat(unread(journey)).containsExactly(journey.signatory.account().value());

    journey.signed();

    assertThat(unread(journey))
        .doesNotContain(journey.signatory.account().value())
        .contains(Cast.REVIEWER.account().value());
  }

  private List<String> unread(Journey journey) {
    return database
        .sql("select account_id from notice where report_id = ? and over_at is null")
        .param(journey.id().value())
        .query(String.class)
        .list();
  }

  @Test
  void whoGetsAReviewAndWhoLosesItAreTold() {
    Journey journey = townspeople(office.journey(Office.STANDARD).comesTo(StepKind.REVIEW));
    journey.claimed();
    forget(journey);

    office.admin.reassign(
        Cast.WORKFLOW_ADMIN, journey.ticket(), Cast.SECOND_REVIEWER.account(), "轮岗");

    assertThat(told(journey))
        .containsExactlyInAnyOrder(
            Cast.SECOND_REVIEWER.account().value(), Cast.REVIEWER.account().value());
  }

  @Test
  void theUnitHearsThatItHasMoreTime() {
    Journey journey = townspeople(office.journey(Office.STANDARD).drafted());
    forget(journey);

    office.admin.extend(
        Cast.WORKFLOW_ADMIN, journey.ticket(), journey.report().deadline().plusDays(9), "受灾");

    assertThat(told(journey))
        .containsExactlyInAnyOrder(
            journey.drafter.account().value(),
            second(journey).account().value(),
            journey.signatory.account().value());
  }

  @Test
  void whatIsTakenAwayFromThePublicIsToldToTheUnitAndTheBureau() {
    Journey journey = townspeople(office.journey(Office.STANDARD).comesTo(StepKind.PUBLICATION));
    journey.secrecyReviewed().published();
    forget(journey);

    office.district.withdraw(Cast.PUBLISHER, journey.ticket(), "有误");

    assertThat(told(journey))
        .contains(journey.drafter.account().value(), Cast.APPROVER.account().value())
        .doesNotContain(Cast.PUBLISHER.account().value());
  }
}
