package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Ledger;
import cn.fazhi.report.core.people.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Writes down what administrators do to units, years, templates and the calendar. */
@Component
class OfficeBook {
  private static final int LONGEST = 500;

  private final Ledger ledger;
  private final Clock clock;

  OfficeBook(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  void write(Actor actor, String deed, String subject, String note) {
    ledger.append(
        new Event(
            Chain.ofDay(today()),
            now(),
            deed,
            true,
            actor.account().value(),
            actor.name(),
            actor.address(),
            subject,
            note.length() > LONGEST ? note.substring(0, LONGEST - 1) + "…" : note,
            "",
            ""));
  }
}
