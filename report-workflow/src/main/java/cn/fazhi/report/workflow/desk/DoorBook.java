package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Ledger;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Token;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Writes down what happens to accounts and at their door. */
@Component
class DoorBook {
  private final Ledger ledger;
  private final Clock clock;

  DoorBook(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Something the account's owner did. */
  void own(Account account, String deed, boolean done, String address, String note) {
    String id = account.id().value();
    write(Chain.ofAccount(id), deed, done, id, account.name(), address, id, note);
  }

  /** Something an administrator did to the account. */
  void administered(Actor actor, Account account, String deed) {
    administered(actor, account, deed, account.name());
  }

  void administered(Actor actor, Account account, String deed, String note) {
    String id = account.id().value();
    write(
        Chain.ofAccount(id),
        deed,
        true,
        actor.account().value(),
        actor.name(),
        actor.address(),
        id,
        note);
  }

  /** Something that was done to a token or with it, in the history of whose it is. */
  void token(Token token, Actor by, String deed, boolean done, String note) {
    write(
        Chain.ofAccount(token.subject()),
        deed,
        done,
        by.account().value(),
        by.name(),
        by.address(),
        token.subject(),
        note);
  }

  /** Something that concerns no account. */
  void nobodys(String deed, boolean done, String address, String note) {
    Chain day = Chain.ofDay(LocalDate.now(clock));
    write(day, deed, done, "", "", address, "", note);
  }

  private void write(
      Chain chain,
      String deed,
      boolean done,
      String by,
      String name,
      String address,
      String subject,
      String note) {
    ledger.append(new Event(chain, now(), deed, done, by, name, address, subject, note, "", ""));
  }
}
