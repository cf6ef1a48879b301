package cn.fazhi.report.core.cycle;

import java.time.LocalDate;
import java.util.List;

/** Where the days are kept that are not as usual. */
public interface Calendars {
  /** What is known of the days after the given one. */
  WorkCalendar after(LocalDate day);

  /** Of one year, in order. */
  List<CalendarDay> of(int year);

  /** Adds a day or replaces what was said of it. */
  void put(CalendarDay day);

  void remove(LocalDate day);

  /**
   * Whether the exchanged days of a year (调休) are known: each year has weekend days that are
   * worked.
   */
  default boolean settled(int year) {
    return of(year).stream().anyMatch(CalendarDay::worked);
  }
}
