package cn.fazhi.report.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.AccountQuery;
import cn.fazhi.report.core.people.AccountQuery.Which;
import cn.fazhi.report.core.people.AccountSearch;
import cn.fazhi.report.core.people.AccountSearch.Found;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.FormerName;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.GrantRequests;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.StrikeBook;
import cn.fazhi.report.core.people.Strikes;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts looked up page by page, units that change. */
@StorageTest
class StoredRosterTest {
  private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
  private static final Grant DRAFTS = new Grant(Cast.TOWN.code(), Role.DRAFTER);

  @Autowired Units units;
  @Autowired Cycles cycles;
  @Autowired Accounts accounts;
  @Autowired Accesses accesses;
  @Autowired AccountSearch search;
  @Autowired GrantRequests requests;
  @Autowired StrikeBook strikes;
  @Autowired JdbcClient database;
  @Autowired Statements statements;

  @BeforeEach
  void settle() {
    District.settle(database, units, cycles);
    for (int i = 0; i < 60; i++) {
      account("p%02d".formatted(i), "某" + i, true, DRAFTS);
    }
  }

  private void account(String id, String name, boolean enabled, Grant... grants) {
    accounts.save(
        new Account(
            new AccountId(id), id, name, "h", enabled, Set.of(grants), Cast.OTHER_TOWN.code()));
  }

  private List<String> found(String words, Which which) {
    return search.find(new AccountQuery(words, which), NOW, 0, 50).stream()
        .map(Found::account)
        .map(Account::login)
        .toList();
  }

  @Test
  void aPageOfAccountsTakesTheSameFewStatementsWhateverThereIs() {
    AccountQuery all = new AccountQuery("", Which.ALL);

    assertThat(statements.during(() -> search.find(all, NOW, 0, 50))).isEqualTo(4);
    assertThat(statements.during(() -> search.find(all, NOW, 0, 10))).isEqualTo(4);
    assertThat(statements.during(() -> search.count(all, NOW))).isOne();
    assertThat(statements.during(() -> accounts.held())).isOne();
    assertThat(search.count(all, NOW)).isEqualTo(60);
    assertThat(search.find(all, NOW, 50, 50)).hasSize(10);
  }

  @Test
  void whoCannotGetInComesFirstAndWhoIsSwitchedOffLast() {
    account("p00", "某0", false);
    accesses.save(accesses.find(new AccountId("p30")).orElseThrow().locked(NOW));
    Strikes none = Strikes.none(Strikes.of(new AccountId("p40")));
    strikes.count(none, new Strikes(none.subject(), 5, NOW, NOW.plus(Duration.ofMinutes(5))));

    assertThat(found("", Which.ALL)).startsWith("p30", "p40", "p01");
    assertThat(found("", Which.LOCKED)).containsExactly("p30", "p40");
    assertThat(found("", Which.OFF)).containsExactly("p00");
    strikes.forget(none.subject());
  }

  @Test
  @Tag("R014")
  void peopleAreFoundByNameLoginAndUnitAndByWhatTheyWaitFor() {
    account("wang", "王芸", true, new Grant(Cast.BUREAU.code(), Role.REVIEWER));
    requests.ask(new AccountId("p05"), DRAFTS);
    requests.ask(new AccountId("p05"), DRAFTS);
    accesses.save(new Access(new AccountId("p06"), Access.Kind.SPENT, NOW, null, null, null));

    assertThat(found("王", Which.ALL)).containsExactly("wang");
    assertThat(found("p05", Which.ALL)).containsExactly("p05");
    assertThat(found(Cast.BUREAU.name(), Which.ALL)).containsExactly("wang");
    assertThat(found(Cast.OTHER_TOWN.name(), Which.ALL)).hasSize(50);
    assertThat(found("", Which.ASKED)).containsExactly("p05");
    assertThat(found("", Which.SECRETLESS)).containsExactly("p06");
    assertThat(found("%' or 1=1 --", Which.ALL)).isEmpty();
    assertThat(requests.of(new AccountId("p05"))).containsExactly(DRAFTS);
    requests.drop(new AccountId("p05"), DRAFTS);
    assertThat(requests.of(new AccountId("p05"))).isEmpty();
  }

  @Test
  void aUnitIsChangedByTheFirstWhoSawItAndKeepsItsNames() {
    Unit town = new Unit(new UnitCode("yx-zz"), "旧名镇", Unit.Kind.TOWN, Cast.DISTRICT.code());
    units.save(town);
    Unit seen = units.find(town.code()).orElseThrow();

    assertThat(units.change(seen.named("新名镇"))).isTrue();
    assertThat(units.change(seen.named("另名镇"))).isFalse();
    FormerName former = new FormerName(town.code(), LocalDate.of(2026, 6, 30), "旧名镇");
    units.keepName(former);
    units.keepName(former);

    Unit now = units.find(town.code()).orElseThrow();
    assertThat(now.name()).isEqualTo("新名镇");
    assertThat(units.formerNames(town.code())).containsExactly(former);
    assertThat(units.change(now.closed(LocalDate.of(2026, 7, 1), Cast.TOWN.code()))).isTrue();
    Unit closed = units.find(town.code()).orElseThrow();
    assertThat(closed.open()).isFalse();
    assertThat(closed.successor()).isEqualTo(Cast.TOWN.code());
    database.sql("delete from unit_name").update();
    database.sql("delete from unit where code = 'yx-zz'").update();
  }
}
