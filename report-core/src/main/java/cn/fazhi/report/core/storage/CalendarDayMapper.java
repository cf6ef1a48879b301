package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CalendarDay;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and writes {@code calendar_day}. */
@Mapper
interface CalendarDayMapper {
  @Select(
      """
      select * from calendar_day
      where day_on >= #{from} and day_on <= #{until} order by day_on""")
  List<CalendarDayRow> between(@Param("from") LocalDate from, @Param("until") LocalDate until);

  @Delete("delete from calendar_day where day_on = #{day}")
  void remove(@Param("day") LocalDate day);

  @Insert("insert into calendar_day (day_on, worked, note) values (#{day}, #{worked}, #{note})")
  void add(CalendarDay day);
}
