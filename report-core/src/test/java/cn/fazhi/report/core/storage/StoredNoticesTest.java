package cn.fazhi.report.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.notice.Late;
import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.notice.NoticeLine;
import cn.fazhi.report.core.notice.Notices;
import cn.fazhi.report.core.notice.Reader;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportFixture;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notices in the database: one statement each, and no more of a report than its reader may know.
 */
@StorageTest
class StoredNoticesTest {
  private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");
  private static final List<Actor> EVERYBODY =
      List.of(
          Cast.DRAFTER,
          Cast.SIGNATORY,
          Cast.OTHER_DRAFTER,
          Cast.REVIEWER,
          Cast.COUNTERSIGNER_ONE,
          Cast.APPROVER,
          Cast.PUBLISHER,
          Cast.WORKFLOW_ADMIN);

  private static final List<UnaryOperator<ReportFixture>> WAYS =
      List.of(
          report -> report.draftedBy(Cast.DRAFTER),
          ReportFixture::submitted,
          ReportFixture::signed,
          ReportFixture::revised,
          report -> report.signed().passedBy(Cast.REVIEWER),
          report -> report.signed().approved().published());

  @Autowired JdbcClient database;
  @Autowired Units units;
  @Autowired Cycles cycles;
  @Autowired Accounts accounts;
  @Autowired Reports reports;
  @Autowired Notices notices;
  @Autowired Statements statements;

  @BeforeEach
  void settle() {
    District.settle(database, units, cycles);
    EVERYBODY.forEach(actor -> enroll(actor, true));
  }

  private void enroll(Actor who, boolean enabled) {
    String id = who.account().value();
    accounts.save(new Account(who.account(), id, who.name(), "-", enabled, who.grants()));
  }

  @Test
  void readersAreThoseEnabledWhoHoldOneOfTheGrants() {
    enroll(Cast.SECOND_REVIEWER, false);
    Set<Grant> asked =
        Set.of(
            new Grant(Cast.BUREAU.code(), Role.REVIEWER),
            new Grant(Cast.TOWN.code(), Role.DRAFTER),
            new Grant(Cast.OTHER_TOWN.code(), Role.SIGNATORY));
    List<Reader> readers = new ArrayList<>();

    assertThat(
            statements.during(
                () -> readers.addAll(notices.readers(asked, LocalDate.of(2026, 1, 5)))))
        .isEqualTo(1);

    assertThat(readers)
        .extracting(Reader::account)
        .containsExactlyInAnyOrder(Cast.REVIEWER.account(), Cast.DRAFTER.account());
  }

  @Test
  void manyAreAddedListedCountedAndReadInOneStatementEach() {
    AccountId me = Cast.DRAFTER.account();
    List<Notice> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(notice(me, null, NOW.plusSeconds(i)));
    }
    assertThat(statements.during(() -> notices.add(many))).isEqualTo(1);
    assertThat(statements.during(() -> notices.unread(me))).isEqualTo(1);
    assertThat(notices.unread(me)).isEqualTo(300);

    assertThat(statements.during(() -> notices.newest(Cast.DRAFTER, 0, 100))).isEqualTo(1);
    assertThat(notices.newest(Cast.DRAFTER, 0, 100))
        .hasSize(100)
        .extracting(line -> line.notice().madeAt())
        .startsWith(NOW.plusSeconds(299), NOW.plusSeconds(298));

    notices.read(me, NOW.plusSeconds(249), NOW.plusSeconds(400));
    assertThat(notices.unread(me)).isEqualTo(50);
    assertThat(notices.unread(Cast.REVIEWER.account())).isZero();
  }

  @Test
  void theListKnowsOfAReportWhoeverItsSightAllows() {
    for (UnaryOperator<ReportFixture> way : WAYS) {
      settle();
      Report report = way.apply(ReportFixture.aReport()).storedIn(reports);
      for (Actor who : EVERYBODY) {
        notices.add(List.of(notice(who.account(), report, NOW)));
        NoticeLine line = notices.newest(who, 0, 1).get(0);
        assertThat(line.title() != null)
            .as(who.name() + " " + report.step())
            .isEqualTo(report.sight(who) != Sight.NONE);
      }
    }
  }

  @Test
  void whatAskedForSomethingIsUnreadNoLongerOnceItsTurnIsOver() {
    Report report = ReportFixture.aReport().signed().storedIn(reports);
    AccountId me = Cast.REVIEWER.account();
    Notice turn = notice(me, report, NOW);
    Notice tiding =
        new Notice(
            UUID.randomUUID().toString(), me, Notice.Kind.REASSIGNED, report.id(), "改派", NOW);
    Notice other = notice(me, null, NOW);
    notices.add(List.of(turn, tiding, other));
    assertThat(notices.unread(me)).isEqualTo(3);

    assertThat(statements.during(() -> notices.over(report.id(), NOW.plusSeconds(1)))).isOne();

    assertThat(notices.unread(me)).isEqualTo(2);
    assertThat(notices.newest(Cast.REVIEWER, 0, 9))
        .filteredOn(NoticeLine::over)
        .extracting(line -> line.notice().id())
        .containsExactly(turn.id());
  }

  @Test
  void anUrgingIsOverOnceTheReportHasComeWhoeverHadBegunAndNotBefore() {
    Report report = ReportFixture.aReport().submitted().storedIn(reports);
    AccountId me = Cast.DRAFTER.account();
    String subject = Late.subject(report.cycle(), report.unit());
    Notice before = urging(me, null, subject);
    Notice begun = urging(me, report, subject);
    Notice another = urging(me, null, Late.subject(report.cycle(), Cast.OTHER_TOWN.code()));
    notices.add(List.of(before, begun, another));

    notices.over(report.id(), NOW.plusSeconds(1));
    assertThat(notices.unread(me)).as("it may come back from the signatory").isEqualTo(3);

    assertThat(
            statements.during(
                () -> notices.arrived(report.cycle(), report.unit(), NOW.plusSeconds(2))))
        .isOne();
    assertThat(notices.newest(Cast.DRAFTER, 0, 9))
        .filteredOn(NoticeLine::over)
        .extracting(NoticeLine::notice)
        .containsExactlyInAnyOrder(before, begun);
  }

  private static Notice urging(AccountId to, @Nullable Report about, String subject) {
    return new Notice(
        UUID.randomUUID().toString(),
        to,
        Notice.Kind.URGED,
        about == null ? null : about.id(),
        "请尽快报送。",
        NOW,
        subject);
  }

  private static Notice notice(AccountId to, @Nullable Report about, Instant at) {
    return new Notice(
        UUID.randomUUID().toString(),
        to,
        Notice.Kind.TURN,
        about == null ? null : about.id(),
        "请办理。",
        at);
  }
}
