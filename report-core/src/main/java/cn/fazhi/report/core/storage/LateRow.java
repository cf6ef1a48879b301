package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.notice.Late;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit that is expected and has not reported. */
final class LateRow {
  String cycleId;
  String unitCode;
  String unitName;
  int reportYear;
  @Nullable String reportId;
  LocalDate deadline;
  @Nullable LocalDate urgedOn;

  Late late() {
    return new Late(
        new CycleId(cycleId),
        new UnitCode(unitCode),
        unitName,
        reportYear,
        reportId == null ? null : new ReportId(reportId),
        deadline,
        urgedOn);
  }
}
