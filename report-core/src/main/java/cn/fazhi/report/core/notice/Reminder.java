package cn.fazhi.report.core.notice;

import java.time.LocalDate;

/**
 * One reminder; it goes out once.
 *
 * @param subject what it is about: a report's step, or a unit's report of a cycle
 * @param day the day it belongs to, whenever it was sent
 */
public record Reminder(String subject, Kind kind, LocalDate day) {

  /** Why somebody is reminded. */
  public enum Kind {
    /** A person asked for it. */
    URGED,
    /** The day a report has to arrive. */
    DEADLINE,
    /** The end of a step's own time. */
    STEP
  }
}
