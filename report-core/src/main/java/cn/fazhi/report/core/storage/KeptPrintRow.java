package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Whose text a print is of, and the text itself. */
final class KeptPrintRow {
  String reportId;
  int print;
  int revision;
  String unitCode;
  String unitName;
  int reportYear;
  @Nullable Integer publicRevision;
  String document;

  Prints.Kept kept() {
    return new Prints.Kept(
        new ReportId(reportId),
        revision,
        new UnitCode(unitCode),
        unitName,
        reportYear,
        publicRevision,
        DocumentJson.read(document));
  }
}
