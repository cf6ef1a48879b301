package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.ReportState;
import com.baomidou.mybatisplus.annotation.TableName;

/** A row of {@code report_text}: the working text and who wrote in it. */
@TableName("report_text")
final class ReportTextRow {
  String reportId;
  String document;
  String writers;

  static ReportTextRow of(ReportState state) {
    ReportTextRow row = new ReportTextRow();
    row.reportId = state.id().value();
    row.document = DocumentJson.write(state.text());
    row.writers = WritersJson.write(state.writers());
    return row;
  }
}
