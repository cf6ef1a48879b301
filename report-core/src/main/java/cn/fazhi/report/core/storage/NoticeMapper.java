package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes {@code notice}. */
@Mapper
interface NoticeMapper {
  /** H2 reads a bare union anew each time it is asked, one within a select only once. */
  @Select(
      """
      <script>select id, mail, unit_code, role from (
      select a.id, a.mail, g.unit_code, g.role
      from account_grant g join account a on a.id = g.account_id
      where a.enabled = true and
      <foreach collection="units" index="role" item="codes" open="(" separator=" or " close=")">
        (g.role = #{role} and g.unit_code in
        <foreach collection="codes" item="c" open="(" separator="," close=")">#{c}</foreach>)
      </foreach>
      union
      select a.id, a.mail, d.unit_code, d.role
      """
          + DeputyMapper.IN_FORCE
          + """
      and
      <foreach collection="units" index="role" item="codes" open="(" separator=" or " close=")">
        (d.role = #{role} and d.unit_code in
        <foreach collection="codes" item="c" open="(" separator="," close=")">#{c}</foreach>)
      </foreach>
      ) reader order by id</script>""")
  List<ReaderRow> readers(
      @Param("units") Map<Role, ? extends Collection<String>> units,
      @Param("today") LocalDate today);

  @Insert(
      """
      <script>insert into notice (id, account_id, kind, report_id, words, made_at, subject) values
      <foreach collection="rows" item="r" separator=",">
        (#{r.id}, #{r.accountId}, #{r.kind}, #{r.reportId}, #{r.words}, #{r.madeAt}, #{r.subject})
      </foreach></script>""")
  void add(@Param("rows") List<NoticeRow> rows);

  /** Whether the reader may still know of the report is told as {@code Sight} tells it. */
  @Select(
      """
      <script>select n.*, r.report_year, u.name as unit_name, r.title as working_title,
        s.title as reached_title,
        (select count(*) from account_grant g
          where g.account_id = n.account_id and g.unit_code = r.unit_code
            and g.role in ('DRAFTER', 'SIGNATORY'))
        <foreach collection="signing" item="u">
          + (case when r.unit_code = #{u} then 1 else 0 end)
        </foreach> as own,
        (select count(*) from account_grant g
          where g.account_id = n.account_id and (
            (g.role = 'WORKFLOW_ADMIN' and g.unit_code = r.bureau_code)
            or (r.reached_revision &gt; 0 and g.role in ('REVIEWER', 'APPROVER', 'PUBLISHER') and (
              g.unit_code = r.bureau_code
              or (r.step_kind in ('REVIEW', 'COUNTERSIGN', 'DECISION') and exists (
                select 1 from report_turn_unit t
                where t.report_id = r.id and t.unit_code = g.unit_code))
              or (g.role = 'REVIEWER' and exists (
                select 1 from report_entry e
                where e.report_id = r.id and e.step_before = 'COUNTERSIGN'
                  and e.act in ('AGREE', 'MUST_CHANGE') and e.acted_by = n.account_id))))))
        <foreach collection="judging" item="u">
          + (case when r.reached_revision &gt; 0 and (r.bureau_code = #{u} or (
              r.step_kind in ('REVIEW', 'COUNTERSIGN', 'DECISION') and exists (
                select 1 from report_turn_unit t
                where t.report_id = r.id and t.unit_code = #{u}))) then 1 else 0 end)
        </foreach> as known
      from notice n
      left join report r on r.id = n.report_id
      left join unit u on u.code = r.unit_code
      left join report_seal s on s.report_id = r.id and s.revision = r.reached_revision
      where n.account_id = #{account}
      order by n.made_at desc, n.id
      limit #{most} offset #{offset}</script>""")
  List<NoticeLineRow> newest(
      @Param("account") String account,
      @Param("signing") List<String> signing,
      @Param("judging") List<String> judging,
      @Param("offset") long offset,
      @Param("most") int most);

  @Select("select count(*) from notice where account_id = #{account}")
  long count(@Param("account") String account);

  @Select(
      """
      select count(*) from notice
      where account_id = #{account} and read_at is null and over_at is null""")
  long unread(@Param("account") String account);

  @Update(
      """
      <script>update notice set over_at = #{now}
      where report_id = #{report} and over_at is null and kind in
      <foreach collection="kinds" item="k" open="(" separator="," close=")">#{k}</foreach></script>""")
  void over(
      @Param("report") String report,
      @Param("kinds") List<Notice.Kind> kinds,
      @Param("now") Instant now);

  @Update("update notice set over_at = #{now} where subject = #{subject} and over_at is null")
  void arrived(@Param("subject") String subject, @Param("now") Instant now);

  @Update(
      """
      update notice set read_at = #{now}
      where account_id = #{account} and read_at is null and made_at <= #{until}""")
  void read(
      @Param("account") String account, @Param("until") Instant until, @Param("now") Instant now);
}
