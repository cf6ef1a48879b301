package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whatever desks write down is written after all else in their transaction, in its order. */
@Tag("R101")
class LedgerLastTest {
  private final List<String> written = new ArrayList<>();
  private final LedgerLast ledger = new LedgerLast(event -> written.add(event.deed()));

  private static Event event(String deed) {
    Instant now = Instant.parse("2026-01-05T01:00:00Z");
    return new Event(Chain.ofAccount("a"), now, deed, true, "a", "某", "", "a", "", "", "");
  }

  @Test
  void rowsWaitForTheEndOfTheTransaction() {
    TransactionSynchronizationManager.initSynchronization();
    try {
      ledger.append(event("ONE"));
      ledger.append(event("TWO"));
      assertThat(written).isEmpty();
      TransactionSynchronizationManager.getSynchronizations().forEach(s -> s.beforeCommit(false));
      assertThat(written).containsExactly("ONE", "TWO");
    } finally {
      TransactionSynchronizationManager.clearSynchronization();
    }
  }

  @Test
  void withoutATransactionTheyAreWrittenAtOnce() {
    ledger.append(event("ONE"));
    assertThat(written).containsExactly("ONE");
  }
}
