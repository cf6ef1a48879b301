package cn.fazhi.report.workflow.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The days on which a unit is reminded of its deadline. */
final class Milestones {
  /** Days before the deadline, and how long after such a day it still makes sense to say so. */
  private static final int[][] BEFORE = {{30, 28}, {7, 5}, {1, 0}};

  private static final int EVERY = 3;

  /** Days after the deadline when reminding by itself has an end; people go on from there. */
  private static final int LONGEST = 60;

  private Milestones() {}

  /** The day whose reminder should have gone out by today; none while there is nothing to say. */
  static Optional<LocalDate> last(LocalDate deadline, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, deadline);
    for (int[] days : BEFORE) {
      if (left <= days[0] && left >= days[1]) {
        return Optional.of(deadline.minusDays(days[0]));
      }
    }
    long over = -left / EVERY * EVERY;
    return over >= EVERY && over <= LONGEST
        ? Optional.of(deadline.plusDays(over))
        : Optional.empty();
  }
}
