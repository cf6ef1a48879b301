package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.AccountQuery;
import cn.fazhi.report.core.people.AccountSearch;
import cn.fazhi.report.core.people.AccountSearch.Found;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Session;
import cn.fazhi.report.core.people.Sessions;
import cn.fazhi.report.core.people.StrikeBook;
import cn.fazhi.report.core.people.Strikes;
import cn.fazhi.report.core.report.Refusal;
import java.util.List;

/** What the security administrator does to secrets, and everybody to their own sessions. */
@Desk
public class AccountDesk {
  private final Accounts accounts;
  private final Accesses accesses;
  private final Sessions sessions;
  private final StrikeBook strikes;
  private final AccountSearch search;
  private final OthersAccounts others;
  private final Departure departure;
  private final DoorBook book;

  AccountDesk(
      Accounts accounts,
      Accesses accesses,
      Sessions sessions,
      StrikeBook strikes,
      AccountSearch search,
      OthersAccounts others,
      Departure departure,
      DoorBook book) {
    this.accounts = accounts;
    this.accesses = accesses;
    this.sessions = sessions;
    this.strikes = strikes;
    this.search = search;
    this.others = others;
    this.departure = departure;
    this.book = book;
  }

  /** A page of the accounts; those who run units and accounts look at it too. */
  public List<Found> find(Actor actor, AccountQuery query, long offset, int most) {
    permit(actor);
    return search.find(query, book.now(), offset, most);
  }

  public long count(Actor actor, AccountQuery query) {
    permit(actor);
    return search.count(query, book.now());
  }

  /** Refuses where the actor is no security administrator. */
  public void mayAdmit(Actor actor) {
    OthersAccounts.permit(actor, Role.SECURITY_ADMIN);
  }

  /** Refuses where the actor may not do anything to this account. */
  public void mayManage(Actor actor, AccountId id) {
    others(actor, id);
  }

  /**
   * Puts a one-time secret in the place of whatever opened the account; all its sessions end.
   *
   * @param hash of a secret that only its owner will be told
   */
  public Account reset(Actor actor, AccountId id, String hash) {
    return handOver(actor, others(actor, id), hash);
  }

  /**
   * Whoever runs the machine lets a security administrator in again whom no other can: everybody
   * else waits for that one.
   *
   * @param hash of a secret that only its owner will be told
   */
  public Account rescue(String login, String hash) {
    Account account =
        accounts
            .withLogin(login)
            .filter(found -> found.holds(Role.SECURITY_ADMIN))
            .orElseThrow(
                () -> new Refusal.NotReady("没有用户名为“" + login + "”的安全管理员。其他人的密码，由安全管理员在“账号管理”里重置。"));
    return handOver(LedgerDesk.OPERATOR, account, hash);
  }

  private Account handOver(Actor actor, Account account, String hash) {
    AccountId id = account.id();
    accounts.save(account.withSecret(hash));
    accesses.save(taken(id).handedOver(book.now()));
    strikes.forget(Strikes.of(id));
    departure.endAll(id);
    book.administered(actor, account, "RESET_PASSWORD");
    return account;
  }

  public void unlock(Actor actor, AccountId id) {
    Account account = others(actor, id);
    accesses.save(taken(id).unlocked());
    strikes.forget(Strikes.of(id));
    book.administered(actor, account, "UNLOCK");
  }

  /**
   * Whoever is switched off is signed out everywhere, has no token left and keeps nothing from
   * others.
   */
  public void enable(Actor actor, AccountId id, boolean on) {
    Account account = others(actor, id);
    if (on) {
      accounts.save(account.enabled(true));
      book.administered(actor, account, "ENABLE");
    } else {
      departure.of(actor, account);
    }
  }

  /** The actor's own open sessions. */
  public List<Session> sessions(Actor actor) {
    return sessions.open(actor.account()).stream().filter(s -> s.open(book.now())).toList();
  }

  public void end(Actor actor, String session) {
    Session own =
        sessions
            .find(session)
            .filter(s -> s.account().equals(actor.account()))
            .orElseThrow(Refusal.NotFound::new);
    if (sessions.end(own.id(), book.now())) {
      book.own(account(actor.account()), "SESSION_END", true, actor.address(), "由本人");
    }
  }

  /** Signs the actor out everywhere but here. */
  public void endOthers(Actor actor, String here) {
    for (Session session : sessions.open(actor.account())) {
      if (!session.id().equals(here)) {
        end(actor, session.id());
      }
    }
  }

  private Account others(Actor actor, AccountId id) {
    return others.take(actor, id, Role.SECURITY_ADMIN);
  }

  private static void permit(Actor actor) {
    if (!actor.holds(Role.SECURITY_ADMIN) && !actor.holds(Role.SYSTEM_ADMIN)) {
      throw new Refusal.NotFound();
    }
  }

  private Access taken(AccountId id) {
    return accesses.take(id).orElseThrow(Refusal.NotFound::new);
  }

  private Account account(AccountId id) {
    return accounts.find(id).orElseThrow(Refusal.NotFound::new);
  }
}
