package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Head;
import com.baomidou.mybatisplus.annotation.TableName;

/** A row of {@code ledger_head}: where a chain ends, and whether an anchor holds that. */
@TableName("ledger_head")
final class LedgerHeadRow {
  String chain;
  long number;
  String link;
  boolean dirty;

  static LedgerHeadRow of(Head head, boolean dirty) {
    LedgerHeadRow row = new LedgerHeadRow();
    row.chain = head.chain().id();
    row.number = head.number();
    row.link = head.link();
    row.dirty = dirty;
    return row;
  }

  Head head() {
    return new Head(new Chain(chain), number, link);
  }
}
