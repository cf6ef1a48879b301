package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.Receipt;
import cn.fazhi.report.core.report.Receipts;
import java.time.Instant;

/** Receipts kept beside the reports. */
final class StoredReceipts implements Receipts {
  private final ReceiptMapper receipts;

  StoredReceipts(ReceiptMapper receipts) {
    this.receipts = receipts;
  }

  @Override
  public void keep(Receipt receipt, Instant at) {
    receipts.add(ReceiptRow.of(receipt, at));
  }

  @Override
  public boolean holds(Receipt receipt) {
    return receipts.count(receipt.report().value(), receipt.form(), receipt.account().value()) > 0;
  }

  @Override
  public void forget(Instant before) {
    receipts.forget(before);
  }
}
