package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is.
 *
 * @param step the step's key in the flow
 * @param units the units whose people may act
 * @param due last day of the step's own time (Asia/Shanghai), null without one
 */
public record Turn(
    String step, StepKind kind, Set<UnitCode> units, Instant since, @Nullable LocalDate due) {
  public Turn {
    units = Set.copyOf(units);
  }
}
