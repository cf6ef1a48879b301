package cn.fazhi.report.core.storage;

import com.baomidou.mybatisplus.annotation.TableName;

/** A row of {@code likeness_print}: of which text the fingerprints are. */
@TableName("likeness_print")
final class PrintRow {
  String reportId;
  int print;
  int revision;
  int edition;

  static PrintRow of(String report, int print, int revision, int edition) {
    PrintRow row = new PrintRow();
    row.reportId = report;
    row.print = print;
    row.revision = revision;
    row.edition = edition;
    return row;
  }
}
