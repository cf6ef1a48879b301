package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.cycle.CalendarDay;
import cn.fazhi.report.core.cycle.Calendars;
import cn.fazhi.report.core.cycle.WorkCalendar;
import java.time.LocalDate;
import java.util.List;

/** The days that are not as usual, kept in the database. */
final class StoredCalendars implements Calendars {
  /** Years; no step takes longer. */
  private static final int AHEAD = 2;

  private final CalendarDayMapper days;

  StoredCalendars(CalendarDayMapper days) {
    this.days = days;
  }

  @Override
  public WorkCalendar after(LocalDate day) {
    List<CalendarDay> known = between(day, day.plusYears(AHEAD));
    return new WorkCalendar(
        known.stream().filter(d -> !d.worked()).map(CalendarDay::day).collect(toSet()),
        known.stream().filter(CalendarDay::worked).map(CalendarDay::day).collect(toSet()));
  }

  @Override
  public List<CalendarDay> of(int year) {
    return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private List<CalendarDay> between(LocalDate from, LocalDate until) {
    return days.between(from, until).stream().map(CalendarDayRow::day).toList();
  }

  @Override
  public void put(CalendarDay day) {
    days.remove(day.day());
    days.add(day);
  }

  @Override
  public void remove(LocalDate day) {
    days.remove(day);
  }
}
