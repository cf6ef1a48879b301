package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.report.ReportRegister;

/** How far the reports of a cycle are, as counted. */
final class TallyRow {
  String cycleId;
  long begun;
  long arrived;
  long finished;

  ReportRegister.Tally tally() {
    return new ReportRegister.Tally(new CycleId(cycleId), begun, arrived, finished);
  }
}
