package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.Revision;
import com.baomidou.mybatisplus.annotation.TableName;

/** A row of {@code report_revision}: a sealed text. */
@TableName("report_revision")
final class RevisionRow {
  String reportId;
  int revision;
  String document;
  String findings;
  String reasons;

  static RevisionRow of(String report, Revision text) {
    RevisionRow row = new RevisionRow();
    row.reportId = report;
    row.revision = text.number();
    row.document = DocumentJson.write(text.document());
    row.findings = FindingsJson.write(text.findings());
    row.reasons = FindingsJson.writeReasons(text.reasons());
    return row;
  }

  Revision toRevision() {
    return new Revision(
        revision,
        DocumentJson.read(document),
        FindingsJson.read(findings),
        FindingsJson.readReasons(reasons));
  }
}
