package cn.fazhi.report.core.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday, but for the yearly exceptions (放假调休).
 *
 * @param off holidays that would be worked
 * @param on weekends that are worked instead
 */
public record WorkCalendar(Set<LocalDate> off, Set<LocalDate> on) {
  public static final WorkCalendar WEEKDAYS = new WorkCalendar(Set.of(), Set.of());

  public boolean worked(LocalDate day) {
    boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    return weekday ? !off.contains(day) : on.contains(day);
  }

  /** The day that lies the given number of working days after the given day. */
  public LocalDate after(LocalDate day, int workingDays) {
    LocalDate end = day;
    for (int left = workingDays; left > 0; ) {
      end = end.plusDays(1);
      if (worked(end)) {
        left--;
      }
    }
    return end;
  }

  /**
   * Working days from the first day (exclusive) to the second (inclusive); negative where it lies
   * before.
   */
  public int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::worked).count();
  }
}
