package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.StandIns;
import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Session;
import cn.fazhi.report.core.people.Sessions;
import cn.fazhi.report.core.people.Strikes;
import cn.fazhi.report.core.people.Tokens;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The door to the house. A try is counted before the password is compared, so that tries at the
 * same moment cannot go past the limit; comparing itself happens between two calls, outside any
 * transaction.
 */
@Desk
public class SignInDesk {
  private final Accounts accounts;
  private final Accesses accesses;
  private final Sessions sessions;
  private final Tokens tokens;
  private final Tries tries;
  private final StandIns standIns;
  private final DoorBook book;

  SignInDesk(
      Accounts accounts,
      Accesses accesses,
      Sessions sessions,
      Tokens tokens,
      Tries tries,
      StandIns standIns,
      DoorBook book) {
    this.accounts = accounts;
    this.accesses = accesses;
    this.sessions = sessions;
    this.tokens = tokens;
    this.tries = tries;
    this.standIns = standIns;
    this.book = book;
  }

  /**
   * Somebody tries a password for that name.
   *
   * @throws TooSoon where nobody may try now
   */
  public Knock knock(String login, String address) {
    Account account = accounts.withLogin(login).orElse(null);
    String subject =
        account == null ? Strikes.ofUnknown(standIns.of(login)) : Strikes.of(account.id());
    String network = Strikes.ofAddress(address);
    tries.forgetOld();
    tries.soFar(network);
    int count = tries.count(subject).tries();
    if (tries.count(network).tries() == Strikes.MANY) {
      book.nobodys("MANY_TRIES", false, address, "同一地址 15 分钟内试了 " + Strikes.MANY + " 次");
    }
    return new Knock(subject, address, count, login.length(), account);
  }

  /**
   * Whether the owner of the account comes in, with a session to be known by.
   *
   * @param fits whether the password was the right one
   */
  public Optional<Session> enter(Knock knock, boolean fits, Visit visit) {
    Instant now = book.now();
    Access access = admitted(knock, fits, "SIGN_IN");
    if (access == null || knock.account() == null) {
      return Optional.empty();
    }
    accesses.save(access.used(now));
    if (visit.former() != null) {
      leave(visit.former(), "SIGN_OUT", "重新登录");
    }
    Session session =
        new Session(
            UUID.randomUUID().toString(),
            access.account(),
            now,
            knock.address(),
            visit.browser(),
            now,
            access.kind() != Access.Kind.CHOSEN,
            null);
    sessions.begin(session);
    sessions.forget(access.account(), now.minus(Session.KEPT));
    book.own(knock.account(), "SIGN_IN", true, knock.address(), visit.browser());
    return Optional.of(session);
  }

  /** Another system names the account with each call; there is no session. */
  public boolean call(Knock knock, boolean fits) {
    Access access = admitted(knock, fits, "API_SIGN_IN");
    if (access == null || access.kind() != Access.Kind.CHOSEN || knock.account() == null) {
      return false;
    }
    book.own(knock.account(), "API_SIGN_IN", true, knock.address(), "");
    return true;
  }

  /** Whether somebody whose password fitted a moment ago may still come in. */
  public boolean welcome(Account account) {
    return unchanged(account)
        && accesses
            .find(account.id())
            .filter(a -> a.kind() == Access.Kind.CHOSEN && a.opens(book.now()))
            .isPresent();
  }

  /** The password once more inside a session, before an act that binds. */
  public boolean prove(Knock knock, boolean fits, String session) {
    Access access = admitted(knock, fits, "PROVE");
    if (access == null || knock.account() == null) {
      return false;
    }
    sessions.proved(session, book.now(), false);
    book.own(knock.account(), "PROVE", true, knock.address(), "");
    return true;
  }

  /** The account may be entered, or the try is written down as one that failed. */
  private @Nullable Access admitted(Knock knock, boolean fits, String deed) {
    Account account = knock.account();
    if (account == null) {
      String note = "没有这个用户名（" + knock.length() + " 个字）";
      book.nobodys(deed, false, knock.address(), note);
      return null;
    }
    Access access = accesses.take(account.id()).orElseThrow();
    if (fits && unchanged(account) && access.opens(book.now())) {
      tries.fitted(knock.subject(), knock.address());
      return access;
    }
    book.own(account, deed, false, knock.address(), why(account, access, fits));
    if (knock.tries() >= Strikes.LIMIT) {
      lock(account, access, knock);
    }
    return null;
  }

  /** Nobody has switched it off or changed its secret since the knock. */
  private boolean unchanged(Account account) {
    return accounts
        .find(account.id())
        .filter(now -> now.enabled() && now.secret().equals(account.secret()))
        .isPresent();
  }

  private String why(Account account, Access access, boolean fits) {
    if (!fits) {
      return "密码不对";
    }
    if (!account.enabled()) {
      return "已停用";
    }
    return access.lockedAt() != null ? "已锁定" : "密码已失效";
  }

  private void lock(Account account, Access access, Knock knock) {
    boolean lasting = account.administers() && !lastGuard(account);
    if (lasting && access.lockedAt() == null) {
      accesses.save(access.locked(book.now()));
    }
    book.own(account, "LOCK", true, knock.address(), lasting ? "等安全管理员解锁" : "15 分钟");
  }

  /** Somebody must be left to unlock the others, even where two are being locked at once. */
  private boolean lastGuard(Account account) {
    return account.holds(Role.SECURITY_ADMIN)
        && accounts.all().stream()
            .filter(other -> other.enabled() && !other.id().equals(account.id()))
            .filter(other -> other.holds(Role.SECURITY_ADMIN))
            .noneMatch(this::unlocked);
  }

  private boolean unlocked(Account account) {
    return accesses.take(account.id()).filter(a -> a.lockedAt() == null).isPresent();
  }

  /**
   * The owner's new password, as a hash; every other session and every token of the account ends.
   * False where the session has been ended meanwhile: whoever reset the account is not overruled.
   */
  public boolean choose(AccountId id, String hash, String session, String address) {
    Access access = accesses.take(id).orElseThrow();
    Account account = accounts.find(id).orElseThrow();
    if (sessions.open(id).stream().noneMatch(open -> open.id().equals(session))) {
      return false;
    }
    accounts.save(account.withSecret(hash));
    accesses.save(access.chosen(book.now()));
    for (Session other : sessions.open(id)) {
      if (!other.id().equals(session)) {
        sessions.end(other.id(), book.now());
      }
    }
    tokens.revokeOf(id, book.now());
    sessions.proved(session, book.now(), false);
    book.own(account, "CHANGE_PASSWORD", true, address, "");
    return true;
  }

  /** The same password hashed as strongly as is the rule by now. */
  public void rehash(AccountId id, String old, String hash) {
    accesses.take(id);
    accounts
        .find(id)
        .filter(account -> account.secret().equals(old))
        .ifPresent(account -> accounts.save(account.withSecret(hash)));
  }

  /** A session is over: left, idle or too long. */
  public void leave(String session, String deed, String note) {
    sessions
        .find(session)
        .filter(open -> sessions.end(session, book.now()))
        .flatMap(ended -> accounts.find(ended.account()))
        .ifPresent(account -> book.own(account, deed, true, "", note));
  }
}
