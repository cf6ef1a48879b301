package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Session;
import cn.fazhi.report.core.people.Sessions;
import cn.fazhi.report.core.people.StrikeBook;
import cn.fazhi.report.core.people.Strikes;
import cn.fazhi.report.core.people.Tokens;
import cn.fazhi.report.core.report.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the security administrator does to accounts, and everybody to their own sessions. */
@Desk
public class AccountDesk {
  private final Accounts accounts;
  private final Accesses accesses;
  private final Sessions sessions;
  private final Tokens tokens;
  private final StrikeBook strikes;
  private final Claims claims;
  private final DoorBook book;

  AccountDesk(
      Accounts accounts,
      Accesses accesses,
      Sessions sessions,
      Tokens tokens,
      StrikeBook strikes,
      Claims claims,
      DoorBook book) {
    this.accounts = accounts;
    this.accesses = accesses;
    this.sessions = sessions;
    this.tokens = tokens;
    this.strikes = strikes;
    this.claims = claims;
    this.book = book;
  }

  /**
   * An account as the list shows it.
   *
   * @param shut whether tries are refused for some minutes
   */
  public record Line(Account account, Access access, boolean shut) {}

  public List<Line> list(Actor actor) {
    permit(actor);
    Instant now = book.now();
    Map<AccountId, Access> states =
        accesses.all().stream().collect(Collectors.toMap(Access::account, Function.identity()));
    return accounts.all().stream()
        .map(a -> new Line(a, states.get(a.id()), strikes.of(Strikes.of(a.id())).wait(now) > 0))
        .toList();
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
    endAll(id);
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
    accounts.save(account.enabled(on));
    if (!on) {
      endAll(id);
      claims.release(actor, account, book.now());
    }
    book.administered(actor, account, on ? "ENABLE" : "DISABLE");
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

  private void endAll(AccountId id) {
    sessions.open(id).forEach(session -> sessions.end(session.id(), book.now()));
    tokens.revokeOf(id, book.now());
  }

  private Account others(Actor actor, AccountId id) {
    permit(actor);
    if (actor.account().equals(id)) {
      throw new Refusal.NotAllowed("不能管理自己的账号。改密码请到“我的账号”，其他事项请另一位安全管理员办理。");
    }
    takeBoth(actor.account(), id);
    permitStill(actor.account());
    return account(id);
  }

  /** In one order for all, so that two who act on each other wait and do not block. */
  private void takeBoth(AccountId one, AccountId other) {
    Stream.of(one, other).sorted(Comparator.comparing(AccountId::value)).forEach(this::taken);
  }

  /** Two security administrators who switch each other off at once would leave nobody. */
  private void permitStill(AccountId actor) {
    Account now = account(actor);
    if (!now.enabled() || !now.holds(Role.SECURITY_ADMIN)) {
      throw new Refusal.NotFound();
    }
  }

  private static void permit(Actor actor) {
    if (!actor.holds(Role.SECURITY_ADMIN)) {
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
