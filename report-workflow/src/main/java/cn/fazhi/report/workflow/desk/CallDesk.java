package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.KeptSecrets;
import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.people.Strikes;
import cn.fazhi.report.core.people.Token;
import cn.fazhi.report.core.people.Tokens;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The door for other systems. A token that fits costs a look and no count; one that does not is
 * counted by itself, so that nobody's signing in has to wait for a forgotten script.
 */
@Desk
public class CallDesk {
  private final Tokens tokens;
  private final Accounts accounts;
  private final Accesses accesses;
  private final KeptSecrets secrets;
  private final Tries tries;
  private final DoorBook book;

  CallDesk(
      Tokens tokens,
      Accounts accounts,
      Accesses accesses,
      KeptSecrets secrets,
      Tries tries,
      DoorBook book) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.accesses = accesses;
    this.secrets = secrets;
    this.tries = tries;
    this.book = book;
  }

  /** Who calls, with the grants of this moment, and what the token may be used for. */
  public record Caller(Actor actor, Set<Scope> scopes) {}

  /**
   * Whoever shows that token.
   *
   * @throws TooSoon where it was refused too often
   */
  public Optional<Caller> call(String shown, String address) {
    ShownToken tried = ShownToken.in(shown).orElse(null);
    Token token = tried == null ? null : tokens.find(tried.id()).orElse(null);
    if (tried == null || token == null) {
      unknown(address);
      return Optional.empty();
    }
    Instant now = book.now();
    boolean fits = secrets.fits(token.digest(), ShownToken.kept(token.id()), tried.secret());
    Optional<Actor> actor =
        fits && token.open(now) ? actor(token, now).map(a -> a.at(address)) : Optional.empty();
    if (actor.isEmpty()) {
      refused(token, address, why(token, fits, now));
    } else if (token.usedLongAgo(now)) {
      tokens.used(token.id(), now);
    }
    return actor.map(who -> new Caller(who, token.scopes()));
  }

  /** A system is itself; a person has to be welcome still. */
  private Optional<Actor> actor(Token token, Instant now) {
    if (token.grant() != null) {
      AccountId itself = new AccountId(token.id());
      return Optional.of(new Actor(itself, token.label(), Set.of(token.grant())).by(token));
    }
    return Optional.ofNullable(token.account())
        .filter(id -> mayCall(id, now))
        .flatMap(accounts::find)
        .filter(Account::enabled)
        .map(account -> account.actor().by(token));
  }

  /** Whoever is locked or has a password to choose comes in nowhere. */
  private boolean mayCall(AccountId id, Instant now) {
    return accesses
        .find(id)
        .filter(access -> access.kind() == Access.Kind.CHOSEN && access.opens(now))
        .isPresent();
  }

  private static String why(Token token, boolean fits, Instant now) {
    if (!fits) {
      return "密钥不对";
    }
    if (token.revokedAt() != null) {
      return "已撤销";
    }
    return token.open(now) ? "账号已停用或锁定" : "已到期";
  }

  private void unknown(String address) {
    tries.forgetOld();
    if (tries.count(Strikes.ofCalls(address)).tries() == Strikes.MANY) {
      String note = "同一地址 15 分钟内用不存在的接口令牌试了 " + Strikes.MANY + " 次";
      book.nobodys("MANY_TRIES", false, address, note);
    }
  }

  private void refused(Token token, String address, String why) {
    tries.forgetOld();
    tries.count(Strikes.ofToken(token.id()));
    Actor nobody = new Actor(new AccountId(""), "", Set.of()).at(address);
    book.token(
        token,
        nobody,
        "TOKEN_REFUSED",
        false,
        "“" + token.label() + "”（" + token.id() + "）：" + why);
  }
}
