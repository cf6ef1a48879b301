package cn.fazhi.report.core.cycle;

import cn.fazhi.report.core.people.UnitCode;
import java.time.LocalDate;
import java.util.Set;

/**
 * A district's reporting year.
 *
 * @param bureau the judicial bureau that receives and reviews
 * @param year the year reported on
 * @param submitBy last day on which a report arrives on time (Asia/Shanghai)
 * @param publishBy last day on which reports have to be public
 * @param units the units that are expected to report
 */
public record Cycle(
    CycleId id,
    UnitCode bureau,
    int year,
    LocalDate submitBy,
    LocalDate publishBy,
    FlowVersion flow,
    Template template,
    Set<UnitCode> units) {
  public Cycle {
    units = Set.copyOf(units);
  }
}
