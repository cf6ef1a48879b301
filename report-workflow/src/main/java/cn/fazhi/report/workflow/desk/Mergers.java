package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.GrantRequests;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for the people of a unit that went into another to get their roles there too. */
@Component
class Mergers {
  private final Accounts accounts;
  private final Accesses accesses;
  private final GrantRequests requests;

  Mergers(Accounts accounts, Accesses accesses, GrantRequests requests) {
    this.accesses = accesses;
    this.accounts = accounts;
    this.requests = requests;
  }

  void askAnew(UnitCode old, UnitCode fresh) {
    for (Role role : List.of(Role.DRAFTER, Role.SIGNATORY)) {
      for (Account holder : accounts.holding(role, old)) {
        accesses.take(holder.id());
        Account account = accounts.find(holder.id()).orElseThrow();
        accounts.save(account.called(account.name(), fresh));
        requests.ask(account.id(), new Grant(fresh, role));
      }
    }
  }
}
