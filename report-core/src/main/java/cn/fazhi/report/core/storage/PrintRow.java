package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.likeness.Fingerprint;
import com.baomidou.mybatisplus.annotation.TableName;

/** A row of {@code likeness_print}: the fingerprint of a report's text. */
@TableName("likeness_print")
final class PrintRow {
  int print;
  String reportId;
  int revision;
  int edition;
  byte[] traces;

  static PrintRow of(String report, int revision, int edition, Fingerprint print) {
    PrintRow row = new PrintRow();
    row.reportId = report;
    row.revision = revision;
    row.edition = edition;
    row.traces = print.bytes();
    return row;
  }
}
