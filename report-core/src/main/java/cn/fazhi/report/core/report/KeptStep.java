package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.UnitCode;
import java.util.Set;

/**
 * One step of a flow in the form in which it is kept.
 *
 * @param who the side whose people act, where no sections are named
 * @param sections the units named instead, none where the side acts
 * @param reentry where a report that this step returned comes back in
 */
public record KeptStep(
    String key,
    String name,
    StepKind kind,
    String who,
    Set<UnitCode> sections,
    int workingDays,
    int reminderDays,
    String reentry) {
  public KeptStep {
    sections = Set.copyOf(sections);
  }
}
