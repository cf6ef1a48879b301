package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.Receipt;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;

/** A row of {@code report_receipt}. */
@TableName("report_receipt")
final class ReceiptRow {
  String reportId;
  String form;
  String sentBy;
  Instant sentAt;

  static ReceiptRow of(Receipt receipt, Instant at) {
    ReceiptRow row = new ReceiptRow();
    row.reportId = receipt.report().value();
    row.form = receipt.form();
    row.sentBy = receipt.account().value();
    row.sentAt = at;
    return row;
  }
}
