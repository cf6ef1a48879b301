package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.intake.TableRow;
import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.FormerName;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.GrantRequests;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes over a list of units and people: first as a plan to look at, then for good. */
@Desk
public class RosterDesk {
  private static final int AT_ONCE = 500;

  private final Units units;
  private final Accounts accounts;
  private final Accesses accesses;
  private final GrantRequests requests;
  private final DoorBook doors;
  private final OfficeBook book;

  RosterDesk(
      Units units,
      Accounts accounts,
      Accesses accesses,
      GrantRequests requests,
      DoorBook doors,
      OfficeBook book) {
    this.units = units;
    this.accounts = accounts;
    this.accesses = accesses;
    this.requests = requests;
    this.doors = doors;
    this.book = book;
  }

  public RosterPlan plan(Actor actor, List<TableRow> rows) {
    OthersAccounts.permit(actor, Role.SYSTEM_ADMIN);
    List<Account> all = accounts.all();
    List<AccountId> ids = all.stream().map(Account::id).toList();
    Map<AccountId, Set<Grant>> asked = new HashMap<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      asked.putAll(requests.of(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
    }
    return new RosterPlan(rows, units.all(), all, asked);
  }

  /**
   * Does what the plan says, or nothing where it would now be another one.
   *
   * @param mark of the plan that was shown
   * @param hash of a secret that nobody knows, for the accounts that are made
   */
  public RosterPlan carryOut(Actor actor, List<TableRow> rows, String mark, String hash) {
    RosterPlan plan = plan(actor, rows);
    if (!plan.mark().equals(mark)) {
      throw new Refusal.Stale("您核对之后，单位或账号又有了变化，刚才没有导入。下面是按现在的情况重新核对的结果，请再看一遍。", List.of());
    }
    plan.units.made.values().forEach(unit -> make(actor, unit));
    plan.units.renamed.values().forEach(unit -> rename(actor, unit, plan));
    plan.people.made.values().forEach(person -> hire(actor, person, hash));
    plan.people.changed.values().forEach(person -> change(actor, person));
    book.write(actor, "ROSTER", "", summary(plan));
    return plan;
  }

  private static String summary(RosterPlan plan) {
    Map<RosterLine.Outcome, Long> counts = plan.counts();
    StringBuilder words = new StringBuilder();
    counts.forEach(
        (outcome, n) -> words.append(outcome.label()).append(' ').append(n).append(" 行，"));
    return words.substring(0, words.length() - 1);
  }

  private void make(Actor actor, Unit unit) {
    units.save(unit);
    book.write(
        actor, "UNIT_MAKE", unit.code().value(), unit.name() + "，" + unit.kind().label() + "，导入");
  }

  private void rename(Actor actor, Unit unit, RosterPlan plan) {
    String old = plan.units.nameBefore(unit.code());
    if (!units.change(unit)) {
      throw new Refusal.Stale("“" + old + "”刚刚有了变化，没有导入。请再上传一次。", List.of());
    }
    units.keepName(new FormerName(unit.code(), book.today(), old));
    book.write(actor, "UNIT_RENAME", unit.code().value(), old + "改为" + unit.name() + "，导入");
  }

  private void hire(Actor actor, RosterPeople.Person person, String hash) {
    AccountId id = new AccountId(UUID.randomUUID().toString());
    Account account =
        new Account(id, person.login(), person.name(), hash, true, Set.of(), person.home().code());
    accounts.save(account);
    accesses.save(new Access(id, Access.Kind.SPENT, doors.now(), null, null, null));
    String who = person.name() + "（" + person.login() + "），" + person.home().name();
    doors.administered(actor, account, "HIRE", who + asked(account, person) + "，导入");
  }

  private void change(Actor actor, RosterPeople.Person person) {
    accesses.take(person.account().id());
    Account account = accounts.find(person.account().id()).orElseThrow(Refusal.NotFound::new);
    Account now = account.called(account.name(), person.home().code());
    accounts.save(now);
    String who = person.name() + "，" + person.home().name();
    doors.administered(actor, now, "PERSON", who + asked(now, person) + "，导入");
  }

  private String asked(Account account, RosterPeople.Person person) {
    StringBuilder words = new StringBuilder();
    for (Grant grant : person.roles()) {
      if (!account.grants().contains(grant)) {
        requests.ask(account.id(), grant);
        words.append("，申请").append(grant.role().label());
      }
    }
    return words.toString();
  }
}
