package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Refusal;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hands an administrator the account of somebody else, until the transaction ends. */
@Component
class OthersAccounts {
  private final Accounts accounts;
  private final Accesses accesses;

  OthersAccounts(Accounts accounts, Accesses accesses) {
    this.accounts = accounts;
    this.accesses = accesses;
  }

  Account take(Actor actor, AccountId id, Role role) {
    permit(actor, role);
    if (actor.account().equals(id)) {
      throw new Refusal.NotAllowed("不能管理自己的账号。改密码请到“我的账号”，其他事项请另一位" + role.label() + "办理。");
    }
    takeBoth(actor.account(), id);
    permitStill(actor.account(), role);
    return accounts.find(id).orElseThrow(Refusal.NotFound::new);
  }

  static void permit(Actor actor, Role role) {
    if (!actor.holds(role)) {
      throw new Refusal.NotFound();
    }
  }

  /** In one order for all, so that two who act on each other wait and do not block. */
  private void takeBoth(AccountId one, AccountId other) {
    Stream.of(one, other)
        .sorted(Comparator.comparing(AccountId::value))
        .forEach(id -> accesses.take(id).orElseThrow(Refusal.NotFound::new));
  }

  /** Two administrators who switch each other off at once would leave nobody. */
  private void permitStill(AccountId actor, Role role) {
    accounts
        .find(actor)
        .filter(now -> now.enabled() && now.holds(role))
        .orElseThrow(Refusal.NotFound::new);
  }
}
