package cn.fazhi.report.core.report;

import java.time.Instant;

/** Where it is kept which forms have been acted upon. */
public interface Receipts {
  /** Keeps it in the act's own transaction: both are there afterwards, or neither. */
  void keep(Receipt receipt, Instant at);

  boolean holds(Receipt receipt);

  /** Forgets what was kept before that moment. */
  void forget(Instant before);
}
