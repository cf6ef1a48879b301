package cn.fazhi.report.core.ledger;

import java.util.function.Consumer;

/** The whole ledger from its first row to its last, however long it is. */
public interface LedgerPages {
  /**
   * In the order they were written; each chain's rows by their numbers, unless somebody meddled.
   */
  void rows(Consumer<Row> reader);

  void heads(Consumer<Head> reader);

  /** By number. */
  void anchors(Consumer<Anchor> reader);
}
