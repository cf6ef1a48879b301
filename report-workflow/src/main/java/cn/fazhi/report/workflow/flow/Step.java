package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.core.report.StepKind;

/**
 * One stop of a flow.
 *
 * @param key lasting ASCII name, the engine's and the database's word for the step
 * @param name what people read
 * @param workingDays the step's own time, 0 where only the report's deadline counts
 * @param reminderDays how many working days before the end of that time a reminder goes out
 * @param reentry where a report that this step returned comes back in
 */
public record Step(
    String key,
    String name,
    StepKind kind,
    Who who,
    int workingDays,
    int reminderDays,
    Reentry reentry) {

  /** The same step with nothing in it that somebody has typed, for the engine. */
  Step nameless() {
    return new Step(key, key, kind, who, workingDays, reminderDays, reentry);
  }
}
