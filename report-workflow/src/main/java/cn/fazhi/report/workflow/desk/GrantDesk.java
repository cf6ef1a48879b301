package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.GrantRequests;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import java.util.HashSet;
import java.util.Set;

/** The security administrator gives roles and takes them; nobody else can. */
@Desk
public class GrantDesk {
  private final OthersAccounts others;
  private final Accounts accounts;
  private final GrantRequests requests;
  private final Units units;
  private final Claims claims;
  private final DeputyBook deputies;
  private final DoorBook book;

  GrantDesk(
      OthersAccounts others,
      Accounts accounts,
      GrantRequests requests,
      Units units,
      Claims claims,
      DeputyBook deputies,
      DoorBook book) {
    this.others = others;
    this.accounts = accounts;
    this.requests = requests;
    this.units = units;
    this.claims = claims;
    this.deputies = deputies;
    this.book = book;
  }

  /** An account and the roles that are asked for it. */
  public record Held(Account account, Set<Grant> asked) {}

  public Held of(Actor actor, AccountId id) {
    OthersAccounts.permit(actor, Role.SECURITY_ADMIN);
    Account account = accounts.find(id).orElseThrow(Refusal.NotFound::new);
    return new Held(account, requests.of(id));
  }

  public void give(Actor actor, AccountId id, Grant grant) {
    Account account = others.take(actor, id, Role.SECURITY_ADMIN);
    Unit unit = units.find(grant.unit()).orElseThrow(() -> new Refusal.NotReady("请选择单位。"));
    if (!account.enabled()) {
      throw new Refusal.NotReady("账号已停用，不能授予角色。请先启用。");
    }
    if (!unit.open()) {
      throw new Refusal.NotReady("“" + unit.name() + "”已撤销，不能再授予角色。");
    }
    if (!grant.role().fits(unit.kind())) {
      throw new Refusal.NotReady(
          "“" + grant.role().label() + "”不能设在" + unit.kind().label() + "（" + unit.name() + "）。");
    }
    requests.drop(id, grant);
    if (account.grants().contains(grant)) {
      return;
    }
    Set<Grant> held = new HashSet<>(account.grants());
    held.add(grant);
    save(account.holding(held));
    if (grant.role().administers()) {
      deputies.gone(actor, account);
    }
    book.administered(actor, account, "GRANT", note(account, unit, grant));
  }

  private void save(Account account) {
    if (!account.separated()) {
      throw new Refusal.NotReady("系统管理员、安全管理员、审计管理员必须是三个不同的人（三员分立），一个账号只能担任其中一个。");
    }
    if (account.administers() && account.grants().stream().anyMatch(g -> !g.role().administers())) {
      throw new Refusal.NotReady("三员只管系统，不办理报告：管理员的账号不能再担任别的角色，请给本人另建账号。");
    }
    accounts.save(account);
  }

  /** What somebody has claimed by a role is everybody's again without it. */
  public void take(Actor actor, AccountId id, Grant grant) {
    Account account = others.take(actor, id, Role.SECURITY_ADMIN);
    if (!account.grants().contains(grant)) {
      return;
    }
    Set<Grant> held = new HashSet<>(account.grants());
    held.remove(grant);
    Account left = account.holding(held);
    accounts.save(left);
    if (grant.role() == Role.REVIEWER) {
      claims.releaseLost(actor, left, Claims.ROLE_TAKEN, book.now());
    }
    Unit unit = units.find(grant.unit()).orElseThrow(Refusal.NotFound::new);
    deputies.without(actor, account, grant, unit.name() + grant.role().label());
    book.administered(actor, account, "REVOKE", note(account, unit, grant));
  }

  /** A role that was asked for is not given. */
  public void decline(Actor actor, AccountId id, Grant grant) {
    Account account = others.take(actor, id, Role.SECURITY_ADMIN);
    if (requests.of(id).contains(grant)) {
      requests.drop(id, grant);
      Unit unit = units.find(grant.unit()).orElseThrow(Refusal.NotFound::new);
      book.administered(actor, account, "DECLINE", note(account, unit, grant));
    }
  }

  private static String note(Account account, Unit unit, Grant grant) {
    return account.name() + "：" + unit.name() + grant.role().label();
  }
}
