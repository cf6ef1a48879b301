package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CalendarDay;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.LocalDate;

/** A row of {@code calendar_day}. */
@TableName("calendar_day")
final class CalendarDayRow {
  LocalDate dayOn;
  boolean worked;
  String note;

  CalendarDay day() {
    return new CalendarDay(dayOn, worked, note);
  }
}
