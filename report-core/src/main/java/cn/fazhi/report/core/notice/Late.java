package cn.fazhi.report.core.notice;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit whose report is expected and has not arrived.
 *
 * @param report null where it has not been opened
 * @param deadline the unit's own where it was given one, whether it has begun or not
 * @param urgedOn the last day somebody urged it
 */
public record Late(
    CycleId cycle,
    UnitCode unit,
    String name,
    int year,
    @Nullable ReportId report,
    LocalDate deadline,
    @Nullable LocalDate urgedOn) {

  /** What reminders of it are kept under. */
  public String subject() {
    return subject(cycle, unit);
  }

  public static String subject(CycleId cycle, UnitCode unit) {
    return cycle.value() + ":" + unit.value();
  }
}
