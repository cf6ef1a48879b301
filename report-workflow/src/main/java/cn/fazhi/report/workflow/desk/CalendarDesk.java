package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.cycle.CalendarDay;
import cn.fazhi.report.core.cycle.Calendars;
import cn.fazhi.report.core.intake.TableRow;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** The workflow administrator's calendar: which days are free, which are worked instead. */
@Desk
public class CalendarDesk {
  private static final int LONGEST_NOTE = 50;

  private final Calendars calendars;
  private final OfficeBook book;

  CalendarDesk(Calendars calendars, OfficeBook book) {
    this.calendars = calendars;
    this.book = book;
  }

  /**
   * A year's days that are not as usual.
   *
   * @param settled whether the exchanged days are known
   */
  public record Year(int number, List<CalendarDay> days, boolean settled) {}

  public Year year(Actor actor, int number) {
    Bureaus.of(actor);
    return new Year(number, calendars.of(number), calendars.settled(number));
  }

  public void put(Actor actor, CalendarDay day) {
    putAll(actor, List.of(day));
  }

  /** All of them or, where one is not right, none. */
  public void putAll(Actor actor, List<CalendarDay> days) {
    Bureaus.of(actor);
    days.forEach(CalendarDesk::require);
    days.forEach(calendars::put);
    CalendarDay first = days.get(0);
    String note =
        days.size() == 1
            ? first.day() + (first.worked() ? " 上班" : " 放假")
            : first.day() + " 等 " + days.size() + " 天";
    book.write(actor, "CALENDAR", "", note);
  }

  public void remove(Actor actor, LocalDate day) {
    Bureaus.of(actor);
    calendars.remove(day);
    book.write(actor, "CALENDAR", "", day + " 恢复如常");
  }

  /** Lines like “2027-02-06,放假,春节”. */
  public static List<CalendarDay> read(List<TableRow> rows) {
    List<CalendarDay> days = new ArrayList<>();
    for (TableRow row : rows) {
      String day = row.cell(0).replaceAll("[/.]", "-");
      if (day.matches("日期|日")) {
        continue;
      }
      days.add(new CalendarDay(day(row, day), worked(row), row.cell(2)));
    }
    if (days.isEmpty()) {
      throw new Refusal.NotReady("没有读到日期。每行写一天，例如：2027-02-09,放假,春节");
    }
    return days;
  }

  private static LocalDate day(TableRow row, String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new Refusal.NotReady(
          "第 " + row.number() + " 行的日期“" + typed + "”看不懂，请写成 2027-02-09 这样。");
    }
  }

  private static boolean worked(TableRow row) {
    return switch (row.cell(1)) {
      case "上班", "班", "补班" -> true;
      case "放假", "休", "休息" -> false;
      default ->
          throw new Refusal.NotReady(
              "第 " + row.number() + " 行第二列写的是“" + row.cell(1) + "”，请写“放假”或“上班”。");
    };
  }

  private static void require(CalendarDay day) {
    boolean weekend = day.day().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    if (day.day().getYear() < 2020 || day.day().getYear() > 2100) {
      throw new Refusal.NotReady("日期“" + day.day() + "”不对，请核对年份。");
    }
    if (day.worked() && !weekend) {
      throw new Refusal.NotReady(day.day() + " 不是周末，本来就上班，不用登记。");
    }
    if (day.note().length() > LONGEST_NOTE) {
      throw new Refusal.NotReady(day.day() + " 的说明太长，请写在 50 字以内。");
    }
  }
}
