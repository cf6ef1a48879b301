package cn.fazhi.report.core.ledger;

/** Where everything that happened is written down for good (GB/T 22239-2019, 8.1.4.3 安全审计). */
public interface Ledger {
  /**
   * Adds a row to the event's chain, inside the transaction of what it tells of and last in it: the
   * act and its row are kept together or not at all.
   */
  void append(Event event);
}
