package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A unit that is expected to report in a year, and how far its report has come.
 *
 * @param deadline last day on which it arrives on time (Asia/Shanghai)
 * @param report null where nobody has begun, or where what there is is not for this reader
 */
public record BoardLine(
    UnitCode unit, String unitName, Unit.Kind kind, LocalDate deadline, @Nullable Line report) {
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  public @Nullable Instant arrived() {
    return report == null ? null : report.arrived();
  }

  /**
   * Days after the deadline on which it arrived, or that have passed without it; 0 where it is in
   * time.
   */
  public long lateBy(LocalDate today) {
    Instant arrived = arrived();
    LocalDate day = arrived == null ? today : LocalDate.ofInstant(arrived, HERE);
    return Math.max(0, ChronoUnit.DAYS.between(deadline, day));
  }
}
