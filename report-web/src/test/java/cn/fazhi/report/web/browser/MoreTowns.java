package cn.fazhi.report.web.browser;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import java.util.HashSet;
import java.util.Set;

/** Towns beside those of the demonstration, and people who can sign in. */
final class MoreTowns {
  private final Accounts accounts;
  private final Cycles cycles;
  private final Units units;

  MoreTowns(Accounts accounts, Cycles cycles, Units units) {
    this.accounts = accounts;
    this.cycles = cycles;
    this.units = units;
  }

  /** A town that has nothing yet, with a drafter and a signatory. */
  void add(UnitCode code, String name, String drafter, String signatory) {
    if (units.find(code).isEmpty()) {
      units.save(new Unit(code, name, Unit.Kind.TOWN, new UnitCode("YL")));
      expect(code);
      appoint(drafter, "孔山", new Grant(code, Role.DRAFTER));
      appoint(signatory, "孔林", new Grant(code, Role.SIGNATORY));
    }
  }

  private void appoint(String login, String name, Grant grant) {
    accounts.save(new Account(new AccountId(login), login, name, secret(), true, Set.of(grant)));
  }

  void enable(String login) {
    Account a = accounts.withLogin(login).orElseThrow();
    accounts.save(new Account(a.id(), a.login(), a.name(), secret(), true, a.grants()));
  }

  private String secret() {
    return accounts.withLogin("drafter").orElseThrow().secret();
  }

  private void expect(UnitCode code) {
    Cycle c = cycles.find(new CycleId("YL-2025")).orElseThrow();
    Set<UnitCode> more = new HashSet<>(c.units());
    more.add(code);
    cycles.save(
        new Cycle(
            c.id(),
            c.bureau(),
            c.year(),
            c.submitBy(),
            c.publishBy(),
            c.flow(),
            c.template(),
            more));
  }
}
