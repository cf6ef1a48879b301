package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.cycle.CalendarDay;
import cn.fazhi.report.core.cycle.Calendars;
import cn.fazhi.report.core.cycle.WorkCalendar;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The days that are not as usual, kept in the database. */
final class StoredCalendars implements Calendars {
  /** Years; no step takes longer. */
  private static final int AHEAD = 2;

  private final CalendarDayMapper days;

  /** Every act that moves a report asks; another node learns of a change within a minute. */
  private final Cache<LocalDate, WorkCalendar> known =
      Caffeine.newBuilder().maximumSize(10).expireAfterWrite(Duration.ofMinutes(1)).build();

  StoredCalendars(CalendarDayMapper days) {
    this.days = days;
  }

  @Override
  public WorkCalendar after(LocalDate day) {
    return known.get(day, this::read);
  }

  private WorkCalendar read(LocalDate day) {
    List<CalendarDay> ahead = between(day, day.plusYears(AHEAD));
    return new WorkCalendar(
        ahead.stream().filter(d -> !d.worked()).map(CalendarDay::day).collect(toSet()),
        ahead.stream().filter(CalendarDay::worked).map(CalendarDay::day).collect(toSet()));
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
    known.invalidateAll();
  }

  @Override
  public void remove(LocalDate day) {
    days.remove(day);
    known.invalidateAll();
  }
}
