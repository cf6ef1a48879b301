package cn.fazhi.report.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.notice.Notices;
import cn.fazhi.report.core.notice.Reader;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Deputies;
import cn.fazhi.report.core.people.Deputy;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Proxy;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportFixture;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Reports;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deputies in the database: they count on their days and as long as there is what they lend. */
@StorageTest
@Tag("R024")
class StoredDeputiesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final LocalDate LAST = LocalDate.of(2026, 1, 9);
  private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");
  private static final Grant SIGNS = new Grant(Cast.TOWN.code(), Role.SIGNATORY);
  private static final AccountId VICE = new AccountId("a-vice");

  @Autowired JdbcClient database;
  @Autowired Units units;
  @Autowired Cycles cycles;
  @Autowired Accounts accounts;
  @Autowired Deputies deputies;
  @Autowired Notices notices;
  @Autowired Reports reports;
  @Autowired ReportSearch search;
  @Autowired Statements statements;

  @BeforeEach
  void settle() {
    District.settle(database, units, cycles);
    enroll(Cast.SIGNATORY.account(), true, Set.of(SIGNS));
    enroll(VICE, true, Set.of());
    deputies.add(
        new Deputy(
            "d1",
            SIGNS,
            Cast.SIGNATORY.account(),
            VICE,
            FIRST,
            LAST,
            Cast.SIGNATORY.account(),
            NOW,
            null));
  }

  private void enroll(AccountId id, boolean enabled, Set<Grant> grants) {
    accounts.save(new Account(id, id.value(), "名" + id.value(), "-", enabled, grants));
  }

  private Set<Proxy> on(LocalDate day) {
    return deputies.standingIn(VICE, day);
  }

  @Test
  void theyCountFromTheFirstDayToTheLastAndNoLonger() {
    assertThat(on(FIRST.minusDays(1))).isEmpty();
    assertThat(on(FIRST))
        .containsExactly(new Proxy(SIGNS, Cast.SIGNATORY.account(), "名a-signatory"));
    assertThat(on(LAST)).hasSize(1);
    assertThat(on(LAST.plusDays(1))).isEmpty();
    assertThat(deputies.of(VICE, LAST)).hasSize(1);
    assertThat(deputies.of(Cast.SIGNATORY.account(), LAST.plusDays(1))).isEmpty();
  }

  @Test
  void theyEndOnceAndAtOnce() {
    assertThat(deputies.end("d1", VICE, NOW)).isTrue();
    assertThat(deputies.end("d1", VICE, NOW)).isFalse();
    assertThat(on(FIRST)).isEmpty();
    assertThat(deputies.find("d1").orElseThrow().endedAt()).isEqualTo(NOW);
  }

  @Test
  void withoutTheRoleOrTheAccountOfWhoLendsItThereIsNothingToUse() {
    enroll(Cast.SIGNATORY.account(), true, Set.of());
    assertThat(on(FIRST)).isEmpty();
    enroll(Cast.SIGNATORY.account(), false, Set.of(SIGNS));
    assertThat(on(FIRST)).isEmpty();
    enroll(Cast.SIGNATORY.account(), true, Set.of(SIGNS));
    assertThat(on(FIRST)).hasSize(1);
    enroll(VICE, false, Set.of());
    assertThat(on(FIRST)).isEmpty();
  }

  @Test
  void whatASignatoryIsToldTheDeputyIsToldToo() {
    Set<Grant> asked = Set.of(SIGNS, new Grant(Cast.OTHER_TOWN.code(), Role.SIGNATORY));
    assertThat(notices.readers(asked, FIRST))
        .extracting(Reader::account)
        .containsExactlyInAnyOrder(Cast.SIGNATORY.account(), VICE);
    assertThat(notices.readers(asked, LAST.plusDays(1)))
        .extracting(Reader::account)
        .containsExactly(Cast.SIGNATORY.account());
  }

  @Test
  void theListOfTheDeputyShowsWhatWaitsForThePrincipalInOneStatement() {
    Report report = ReportFixture.aReport().submitted().storedIn(reports);
    Actor vice = new Actor(VICE, "副", Set.of()).standingIn(on(FIRST));
    assertThat(search.waitingFor(vice)).extracting(Line::id).containsExactly(report.id());
    assertThat(statements.during(() -> search.waitingFor(vice))).isEqualTo(1);
    assertThat(search.waitingFor(vice.standingIn(Set.of()))).isEmpty();
  }

  @Test
  void inWhosePlaceSomebodyActedIsKept() {
    Actor vice = new Actor(VICE, "钱副镇长", Set.of()).standingIn(on(FIRST));
    Report report = ReportFixture.aReport().submitted().signedBy(vice).storedIn(reports);
    assertThat(report.entries().get(report.entries().size() - 1).actedFor())
        .isEqualTo(Cast.SIGNATORY.account());
    List<String> kept =
        database
            .sql("select acted_for from report_entry where acted_for is not null")
            .query(String.class)
            .list();
    assertThat(kept).containsExactly(Cast.SIGNATORY.account().value());
  }
}
