package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.ledger.Anchor;
import cn.fazhi.report.core.ledger.Head;
import cn.fazhi.report.core.ledger.LedgerPages;
import cn.fazhi.report.core.ledger.Row;
import java.util.List;
import java.util.function.Consumer;

/** The ledger read from the database a page at a time. */
final class StoredLedgerPages implements LedgerPages {
  private static final int ROWS = 1000;

  /** An anchor may hold some hundred heads. */
  private static final int ANCHORS = 50;

  private final LedgerMapper rows;
  private final LedgerHeadMapper heads;
  private final LedgerAnchorMapper anchors;

  StoredLedgerPages(LedgerMapper rows, LedgerHeadMapper heads, LedgerAnchorMapper anchors) {
    this.rows = rows;
    this.heads = heads;
    this.anchors = anchors;
  }

  @Override
  public void rows(Consumer<Row> reader) {
    List<LedgerRow> page = rows.after(Long.MIN_VALUE, ROWS);
    while (!page.isEmpty()) {
      page.forEach(row -> reader.accept(row.row()));
      page = rows.after(page.get(page.size() - 1).id, ROWS);
    }
  }

  @Override
  public void heads(Consumer<Head> reader) {
    List<LedgerHeadRow> page = heads.after("", ROWS);
    while (!page.isEmpty()) {
      page.forEach(row -> reader.accept(row.head()));
      page = heads.after(page.get(page.size() - 1).chain, ROWS);
    }
  }

  @Override
  public void anchors(Consumer<Anchor> reader) {
    List<LedgerAnchorRow> page = anchors.after(Long.MIN_VALUE, ANCHORS);
    while (!page.isEmpty()) {
      page.forEach(row -> reader.accept(row.anchor()));
      page = anchors.after(page.get(page.size() - 1).number, ANCHORS);
    }
  }
}
