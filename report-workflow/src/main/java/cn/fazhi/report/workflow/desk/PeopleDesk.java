package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.GrantRequests;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the system administrator does to accounts: makes them, moves them, switches them off with a
 * hand-over. Roles and secrets are the security administrator's.
 */
@Desk
public class PeopleDesk {
  private final OthersAccounts others;
  private final Accounts accounts;
  private final Accesses accesses;
  private final GrantRequests requests;
  private final Units units;
  private final ReportRegister reports;
  private final Departure departure;
  private final DoorBook book;

  PeopleDesk(
      OthersAccounts others,
      Accounts accounts,
      Accesses accesses,
      GrantRequests requests,
      Units units,
      ReportRegister reports,
      Departure departure,
      DoorBook book) {
    this.others = others;
    this.accounts = accounts;
    this.accesses = accesses;
    this.requests = requests;
    this.units = units;
    this.reports = reports;
    this.departure = departure;
    this.book = book;
  }

  /**
   * What is left behind when somebody goes.
   *
   * @param claimed reviews that become everybody's again
   * @param vacant posts that nobody else holds, in words
   * @param successors colleagues who could be asked for
   */
  public record Leaving(
      Account account, int claimed, List<String> vacant, List<Account> successors) {}

  public void permit(Actor actor) {
    OthersAccounts.permit(actor, Role.SYSTEM_ADMIN);
  }

  public Account account(Actor actor, AccountId id) {
    OthersAccounts.permit(actor, Role.SYSTEM_ADMIN);
    return accounts.find(id).orElseThrow(Refusal.NotFound::new);
  }

  /**
   * Makes an account that opens nothing yet.
   *
   * @param hash of a secret that nobody knows
   */
  public Account hire(
      Actor actor, String login, String name, UnitCode home, Set<Role> roles, String hash) {
    OthersAccounts.permit(actor, Role.SYSTEM_ADMIN);
    Unit unit = unit(home);
    require(PersonRules.fault(login, name));
    roles.forEach(role -> require(PersonRules.roleFault(role, unit)));
    accounts
        .withLogin(login)
        .ifPresent(
            other -> {
              throw new Refusal.NotReady("用户名 " + login + " 已由“" + other.name() + "”使用，请换一个。");
            });
    AccountId id = new AccountId(UUID.randomUUID().toString());
    Account account = new Account(id, login, name, hash, true, Set.of(), home);
    accounts.save(account);
    accesses.save(new Access(id, Access.Kind.SPENT, book.now(), null, null, null));
    book.administered(actor, account, "HIRE", name + "（" + login + "），" + unit.name());
    ask(actor, account, unit, roles);
    return account;
  }

  /** Another name, another place of work; roles stay until the security administrator acts. */
  public void change(Actor actor, AccountId id, String name, UnitCode home, Set<Role> roles) {
    Account account = others.take(actor, id, Role.SYSTEM_ADMIN);
    if (account.administers()) {
      throw new Refusal.NotAllowed("三员的姓名和单位写在台账里，系统管理员不能改。");
    }
    Unit unit = unit(home);
    require(PersonRules.fault(account.login(), name));
    roles.forEach(role -> require(PersonRules.roleFault(role, unit)));
    if (!name.equals(account.name()) || !home.equals(account.home())) {
      accounts.save(account.called(name, home));
      book.administered(actor, account, "PERSON", account.name() + "改为" + name + "，" + unit.name());
    }
    ask(actor, account, unit, roles);
  }

  private void ask(Actor actor, Account account, Unit unit, Set<Role> roles) {
    for (Role role : roles) {
      Grant grant = new Grant(unit.code(), role);
      if (!account.grants().contains(grant) && !requests.of(account.id()).contains(grant)) {
        requests.ask(account.id(), grant);
        book.administered(
            actor, account, "ASK_ROLE", account.name() + "：" + unit.name() + role.label());
      }
    }
  }

  public Leaving leaving(Actor actor, AccountId id) {
    Account account = account(actor, id);
    List<String> vacant = new ArrayList<>();
    for (Grant grant : account.grants()) {
      boolean alone =
          accounts.holding(grant.role(), grant.unit()).stream().allMatch(a -> a.id().equals(id));
      if (alone) {
        long open = reports.underway(grant.unit());
        vacant.add(
            name(grant.unit())
                + "的"
                + grant.role().label()
                + (open > 0 ? "（还有 " + open + " 份报告没有办完）" : ""));
      }
    }
    return new Leaving(
        account,
        reports.claimedBy(id).size(),
        vacant.stream().sorted().toList(),
        colleagues(account));
  }

  private List<Account> colleagues(Account account) {
    return accounts.all().stream()
        .filter(other -> other.enabled() && !other.id().equals(account.id()))
        .filter(other -> !other.administers() && shareUnit(other, account))
        .toList();
  }

  private static boolean shareUnit(Account one, Account other) {
    return one.home() != null && one.home().equals(other.home())
        || one.grants().stream()
            .anyMatch(g -> other.grants().stream().anyMatch(o -> o.unit().equals(g.unit())));
  }

  /** Switches somebody off; the roles are asked for the successor where one is named. */
  public void dismiss(Actor actor, AccountId id, @Nullable AccountId successor) {
    Account account = others.take(actor, id, Role.SYSTEM_ADMIN);
    if (account.administers()) {
      throw new Refusal.NotAllowed("三员的账号由安全管理员停用。");
    }
    Account next = successor == null ? null : colleague(account, successor);
    departure.of(actor, account);
    if (next != null) {
      for (Grant grant : account.grants()) {
        ask(actor, next, unit(grant.unit()), Set.of(grant.role()));
      }
    }
  }

  private Account colleague(Account account, AccountId successor) {
    return colleagues(account).stream()
        .filter(other -> other.id().equals(successor))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotReady("接替的人要从名单里选择。"));
  }

  private Unit unit(UnitCode code) {
    Unit unit = units.find(code).orElseThrow(() -> new Refusal.NotReady("请选择单位。"));
    if (!unit.open()) {
      throw new Refusal.NotReady("“" + unit.name() + "”已撤销，请选择现有的单位。");
    }
    return unit;
  }

  private String name(UnitCode code) {
    return units.find(code).map(Unit::name).orElse("");
  }

  private static void require(@Nullable String fault) {
    if (fault != null) {
      throw new Refusal.NotReady(fault);
    }
  }
}
