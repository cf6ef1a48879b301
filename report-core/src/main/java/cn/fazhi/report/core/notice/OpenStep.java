package cn.fazhi.report.core.notice;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.StepKind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step with a time of its own that is still open.
 *
 * @param units whose people it waits for
 * @param claimedBy whom alone it waits for, null where nobody has claimed it
 */
public record OpenStep(
    ReportId report,
    String unitName,
    int year,
    FlowVersion flow,
    String step,
    StepKind kind,
    Set<UnitCode> units,
    @Nullable AccountId claimedBy,
    LocalDate due) {
  public OpenStep {
    units = Set.copyOf(units);
  }

  /** What reminders of it are kept under. */
  public String subject() {
    return report.value() + ":" + step;
  }
}
