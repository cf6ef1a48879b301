package cn.fazhi.report.web;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Puts accounts beside the demonstration district's own, with the same password. */
final class People {
  static final UnitCode OTHER_BUREAU = new UnitCode("YJ-SF");

  private final Accounts accounts;
  private final Units units;

  People(Accounts accounts, Units units) {
    this.accounts = accounts;
    this.units = units;
  }

  @EventListener(ApplicationReadyEvent.class)
  void settleAnotherDistrict() {
    units.save(new Unit(new UnitCode("YJ"), "云江区", Unit.Kind.DISTRICT, null));
    units.save(new Unit(OTHER_BUREAU, "云江区司法局", Unit.Kind.BUREAU, new UnitCode("YJ")));
    with("reviewer3", new Grant(OTHER_BUREAU, Role.REVIEWER));
    with("approver3", new Grant(OTHER_BUREAU, Role.APPROVER));
    with("publisher3", new Grant(OTHER_BUREAU, Role.PUBLISHER));
    with("flowadmin3", new Grant(OTHER_BUREAU, Role.WORKFLOW_ADMIN));
  }

  /** An account that holds exactly this, new or as it is from now on. */
  void with(String login, Grant... grants) {
    put(login, true, grants);
  }

  void disabled(String login, Grant... grants) {
    put(login, false, grants);
  }

  private void put(String login, boolean enabled, Grant... grants) {
    String secret = accounts.withLogin("drafter").orElseThrow().secret();
    accounts.save(new Account(new AccountId(login), login, "某人", secret, enabled, Set.of(grants)));
  }
}
