package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.ReportId;

/** A report whose fingerprints are to be made, or to go. */
final class DueRow {
  String id;
  int wanted;

  Prints.Due due() {
    return new Prints.Due(new ReportId(id), wanted);
  }
}
