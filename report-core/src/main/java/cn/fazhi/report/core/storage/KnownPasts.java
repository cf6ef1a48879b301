package cn.fazhi.report.core.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What came before in reports read lately, by the version they had: whoever acts on the page just
 * shown need not read it again. A version never comes twice with another past, as long as nothing
 * is remembered that could still be taken back.
 */
final class KnownPasts {
  private static final int MOST_LINES = 50_000;

  private final Cache<String, Past> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_LINES)
          .weigher((String report, Past past) -> 1 + past.lines())
          .build();

  @Nullable Past of(WholeReportRow row) {
    Past past = known.getIfPresent(row.id);
    return past != null && past.version() == row.version ? past : null;
  }

  /** Keeps what was read, unless this transaction has written and may have read its own writing. */
  void read(String report, Past past) {
    if (!TransactionSynchronizationManager.hasResource(this)) {
      known.put(report, past);
    }
  }

  /** From here to its end nothing that this transaction reads is remembered. */
  void written() {
    if (TransactionSynchronizationManager.isSynchronizationActive()
        && !TransactionSynchronizationManager.hasResource(this)) {
      TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              TransactionSynchronizationManager.unbindResource(KnownPasts.this);
            }
          });
    }
  }
}
