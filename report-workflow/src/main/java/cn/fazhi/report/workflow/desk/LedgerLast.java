package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the rows of a transaction back until all else in it is written: whoever waits for the end
 * of a chain then holds nothing that others wait for longer than it takes to add a row.
 */
@Component
@Primary
class LedgerLast implements Ledger {
  private final Ledger ledger;

  LedgerLast(@Qualifier("ledger") Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void append(Event event) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      ledger.append(event);
      return;
    }
    Waiting waiting = waiting();
    waiting.events.add(event);
  }

  private Waiting waiting() {
    for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
      if (one instanceof Waiting waiting && waiting.ledger == ledger) {
        return waiting;
      }
    }
    Waiting fresh = new Waiting(ledger);
    TransactionSynchronizationManager.registerSynchronization(fresh);
    return fresh;
  }

  /** The rows of one transaction, in the order they were told. */
  private static final class Waiting implements TransactionSynchronization {
    private final Ledger ledger;
    private final List<Event> events = new ArrayList<>();

    Waiting(Ledger ledger) {
      this.ledger = ledger;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      events.forEach(ledger::append);
    }
  }
}
