package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Sessions;
import cn.fazhi.report.core.people.Tokens;
import org.springframework.stereotype.Component;

/**
 * Switches an account off: signed out everywhere, no token left, what it had claimed is everybody's
 * again.
 */
@Component
class Departure {
  private final Accounts accounts;
  private final Sessions sessions;
  private final Tokens tokens;
  private final Claims claims;
  private final DeputyBook deputies;
  private final DoorBook book;

  Departure(
      Accounts accounts,
      Sessions sessions,
      Tokens tokens,
      Claims claims,
      DeputyBook deputies,
      DoorBook book) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.claims = claims;
    this.deputies = deputies;
    this.book = book;
  }

  void of(Actor actor, Account account) {
    accounts.save(account.enabled(false));
    endAll(account.id());
    claims.release(actor, account, Claims.SWITCHED_OFF, book.now());
    deputies.gone(actor, account);
    book.administered(actor, account, "DISABLE");
  }

  void endAll(AccountId id) {
    sessions.open(id).forEach(session -> sessions.end(session.id(), book.now()));
    tokens.revokeOf(id, book.now());
  }
}
