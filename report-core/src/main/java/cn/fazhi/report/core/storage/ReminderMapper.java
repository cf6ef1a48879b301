package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.notice.Reminder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and writes {@code reminder_sent}, and reads who is late. */
@Mapper
interface ReminderMapper {
  @Select(
      """
      select c.id as cycle_id, cu.unit_code, u.name as unit_name, c.report_year,
        r.id as report_id, coalesce(r.deadline, cu.until_on, c.submit_by) as deadline,
        (select max(s.sent_on) from reminder_sent s
          where s.subject = concat(cu.cycle_id, ':', cu.unit_code) and s.kind = 'URGED') as urged_on
      from cycle_unit cu
      join cycle c on c.id = cu.cycle_id
      join unit u on u.code = cu.unit_code
      left join report r on r.cycle_id = cu.cycle_id and r.unit_code = cu.unit_code
      where cu.cycle_id = #{cycle} and r.arrived_at is null and u.closed_on is null
      order by cu.unit_code""")
  List<LateRow> late(@Param("cycle") String cycle);

  @Select(
      """
      select r.id, u.name as unit_name, r.report_year, r.flow_key, r.flow_version, r.step_key,
        r.step_kind, t.unit_code as turn_unit, r.claimed_by, r.due_on
      from report r
      join unit u on u.code = r.unit_code
      join report_turn_unit t on t.report_id = r.id
      where r.step_key is not null and r.due_on between #{from} and #{until}
      order by r.id, t.unit_code""")
  List<OpenStepRow> stepsDue(@Param("from") LocalDate from, @Param("until") LocalDate until);

  @Select(
      """
      <script>select * from reminder_sent where kind = #{kind} and subject in
      <foreach collection="subjects" item="s" open="(" separator="," close=")">#{s}</foreach>
      </script>""")
  List<ReminderSentRow> sent(
      @Param("kind") Reminder.Kind kind, @Param("subjects") Collection<String> subjects);

  @Insert(
      """
      <script>insert into reminder_sent (subject, kind, sent_on) values
      <foreach collection="rows" item="r" separator=",">
        (#{r.subject}, #{r.kind}, #{r.sentOn})
      </foreach></script>""")
  void note(@Param("rows") List<ReminderSentRow> rows);
}
