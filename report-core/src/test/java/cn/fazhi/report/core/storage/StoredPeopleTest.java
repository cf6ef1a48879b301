package cn.fazhi.report.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units, accounts and cycles in the database. */
@StorageTest
class StoredPeopleTest {
  @Autowired Units units;
  @Autowired Accounts accounts;
  @Autowired Cycles cycles;
  @Autowired JdbcClient database;

  @BeforeEach
  void settle() {
    District.settle(database, units, cycles);
  }

  @Test
  void unitsComeBackInOrderOfTheirCodeAndCanBeChanged() {
    assertThat(units.all()).containsExactlyInAnyOrderElementsOf(Cast.UNITS);
    assertThat(units.all()).isSortedAccordingTo((a, b) -> text(a).compareTo(text(b)));
    assertThat(units.find(Cast.DISTRICT.code())).contains(Cast.DISTRICT);
    assertThat(units.find(new UnitCode("nowhere"))).isEmpty();

    Unit renamed = new Unit(Cast.OTHER_TOWN.code(), "石桥𬱖镇", Unit.Kind.TOWN, null);
    units.save(renamed);
    assertThat(units.find(renamed.code())).contains(renamed);
  }

  @Test
  void anAccountIsFoundByLoginAndIdWithItsGrants() {
    Account account = account("1", "lin", "林", true, Role.DRAFTER, Role.SIGNATORY);
    accounts.save(account);

    assertThat(accounts.withLogin("lin")).contains(account);
    assertThat(accounts.find(account.id())).contains(account);
    assertThat(accounts.withLogin("LIN")).isEmpty();
    assertThat(accounts.find(new AccountId("2"))).isEmpty();
  }

  @Test
  void savingAnAccountAgainReplacesItsGrants() {
    accounts.save(account("1", "lin", "林", true, Role.DRAFTER, Role.SIGNATORY));
    Account changed = account("1", "lin", "林改名", true, Role.DRAFTER);
    accounts.save(changed);
    assertThat(accounts.withLogin("lin")).contains(changed);

    Account bare = account("1", "lin", "林改名", true);
    accounts.save(bare);
    assertThat(accounts.withLogin("lin")).contains(bare);
  }

  @Test
  void holdersOfARoleAreTheEnabledOnesByName() {
    Account b = account("1", "b", "乙", true, Role.DRAFTER);
    Account a = account("2", "a", "丁", true, Role.DRAFTER, Role.SIGNATORY);
    accounts.save(b);
    accounts.save(a);
    accounts.save(account("3", "c", "丙", false, Role.DRAFTER));
    accounts.save(account("4", "d", "甲", true, Role.SIGNATORY));

    assertThat(accounts.holding(Role.DRAFTER, Cast.TOWN.code())).containsExactly(a, b);
    assertThat(accounts.holding(Role.DRAFTER, Cast.OTHER_TOWN.code())).isEmpty();
  }

  @Test
  void cyclesComeBackTheLatestYearFirstAndCanBeChanged() {
    assertThat(cycles.all()).containsExactly(CycleFixture.OF_2025, CycleFixture.OF_2024);
    assertThat(cycles.find(CycleFixture.OF_2024.id())).contains(CycleFixture.OF_2024);
    assertThat(cycles.find(new CycleId("none"))).isEmpty();

    Cycle old = CycleFixture.OF_2024;
    Cycle changed =
        new Cycle(
            old.id(),
            old.bureau(),
            old.year(),
            old.submitBy().plusDays(3),
            old.publishBy(),
            old.flow(),
            old.template(),
            Set.of());
    cycles.save(changed);
    assertThat(cycles.find(old.id())).contains(changed);
  }

  private static String text(Unit unit) {
    return unit.code().value();
  }

  private static Account account(
      String id, String login, String name, boolean enabled, Role... roles) {
    Set<Grant> grants =
        Set.of(roles).stream()
            .map(role -> new Grant(Cast.TOWN.code(), role))
            .collect(Collectors.toSet());
    return new Account(new AccountId(id), login, name, "$argon2id$v=19$x", enabled, grants);
  }
}
