package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.PublicQuery;
import cn.fazhi.report.core.report.PublicYear;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The lists, each in one statement that reads no text. */
@Mapper
interface SearchMapper {
  String COLUMNS =
      """
      r.id, r.cycle_id, r.report_year, r.unit_code, u.name as unit_name,
        r.title as working_title, s.title as reached_title, r.status, r.step_key, r.step_kind,
        r.since_at, r.due_on, r.deadline, r.arrived_at, r.claimed_by, r.claimed_name, r.revisions,
        r.flow_key, r.flow_version, r.drafters_step, r.returned_from, r.secrecy_revision,
        r.times_returned, r.answers_owed, r.musts_open, r.approved_at,
        case when r.withdrawn_for is null then r.published_at end as public_since
      """;
  String LINES =
      "select "
          + COLUMNS
          + """
          from report r
          join unit u on u.code = r.unit_code
          left join report_seal s on s.report_id = r.id and s.revision = r.reached_revision
          """;
  String PUBLIC =
      """
      select r.id, r.report_year, u.name as unit_name, s.title, r.published_revision as revision,
        r.published_at, r.withdrawn_for
      """;
  String FROM_PUBLIC =
      """
      from report r
      join unit u on u.code = r.unit_code
      join report_seal s on s.report_id = r.id and s.revision = r.published_revision
      """;
  String ASKED =
      """
      where r.published_at is not null
      <if test="q.year != null">and r.report_year = #{q.year}</if>
      <if test="q.words != ''">
        and (locate(#{q.words}, u.name) &gt; 0 or locate(#{q.words}, s.title) &gt; 0)</if>
      """;

  /** A countersigning section that has agreed waits for the others, not they for it. */
  String TASKS =
      """
      where r.step_kind in
      <foreach collection="q.kinds" item="k" open="(" separator="," close=")">#{k}</foreach>
      and (1 = 0
      <foreach collection="q.own" item="d">
        or (r.step_kind = #{d.kind} and r.unit_code = #{d.unit})
      </foreach>
      <foreach collection="q.others" item="d">
        or (r.step_kind = #{d.kind}
          and exists (select 1 from report_turn_unit t
            where t.report_id = r.id and t.unit_code = #{d.unit})
          <if test="d.secrecy">
            and (r.secrecy_revision is null or r.secrecy_revision &lt;&gt; r.revisions)
          </if>
          and (r.step_kind &lt;&gt; 'COUNTERSIGN' or not exists (
            select 1 from report_entry e
            where e.report_id = r.id and e.act = 'AGREE' and e.acted_at &gt; r.since_at
              and e.note = #{d.unit})))
      </foreach>)
      <if test="q.whose == 'MY_TURN' or q.whose == 'MINE'">and (r.claimed_by = #{q.me}
        <if test="q.whose == 'MY_TURN'">or r.claimed_by is null</if>
        <foreach collection="q.lent" item="l">
          or (r.claimed_by = #{l.account} and exists (select 1 from report_turn_unit c
            where c.report_id = r.id and c.unit_code = #{l.unit}))
        </foreach>)</if>
      <if test="q.whose == 'NOBODYS'">and r.claimed_by is null</if>
      <if test="q.unit != ''">and locate(#{q.unit}, u.name) &gt; 0</if>
      <if test="q.unitKind != null">and u.kind = #{q.unitKind}</if>
      <if test="q.again != null and q.again">and r.revisions &gt; 1</if>
      <if test="q.again != null and !q.again">and r.revisions &lt;= 1</if>
      <if test="q.overdueOn != null">and r.due_on &lt; #{q.overdueOn}</if>
      <if test="q.year != null">and r.report_year = #{q.year}</if>
      """;

  @Select(
      "<script>"
          + LINES
          + TASKS
          + "order by r.since_at, r.id limit #{most} offset #{offset}</script>")
  List<LineRow> tasks(
      @Param("q") TaskFilter query, @Param("offset") long offset, @Param("most") int most);

  @Select(
      "<script>select count(*) from report r join unit u on u.code = r.unit_code "
          + TASKS
          + "</script>")
  long countTasks(@Param("q") TaskFilter query);

  @Select(
      "<script>select r.id from report r join unit u on u.code = r.unit_code "
          + TASKS
          + """
          and (r.since_at &lt; #{since} or r.since_at = #{since} and r.id &lt; #{id})
          order by r.since_at desc, r.id desc limit 1</script>""")
  @Nullable String before(
      @Param("q") TaskFilter query, @Param("id") String id, @Param("since") Instant since);

  @Select(
      "<script>select r.id from report r join unit u on u.code = r.unit_code "
          + TASKS
          + """
          and (r.since_at &gt; #{since} or r.since_at = #{since} and r.id &gt; #{id})
          order by r.since_at, r.id limit 1</script>""")
  @Nullable String after(
      @Param("q") TaskFilter query, @Param("id") String id, @Param("since") Instant since);

  @Select(
      """
      select id, bureau_code, report_year, submit_by, publish_by from cycle
      where bureau_code = #{bureau} and state <> 'PREPARED' order by report_year desc, id""")
  List<CycleLineRow> cycles(@Param("bureau") String bureau);

  @Select(
      """
      <script>
      select c.id, c.bureau_code, c.report_year, coalesce(e.until_on, c.submit_by) as submit_by,
        c.publish_by, e.unit_code, u.name as unit_name
      from cycle_unit e
      join cycle c on c.id = e.cycle_id
      join unit u on u.code = e.unit_code
      where e.unit_code in
      <foreach collection="units" item="i" open="(" separator="," close=")">#{i}</foreach>
      and not exists (select 1 from report r
        where r.cycle_id = e.cycle_id and r.unit_code = e.unit_code)
      and c.state = 'OPEN'
      and not exists (select 1 from cycle l where l.bureau_code = c.bureau_code
        and l.state = 'OPEN' and l.report_year &gt; c.report_year)
      order by c.report_year desc, e.unit_code</script>""")
  List<CycleLineRow> unopened(@Param("units") Collection<String> units);

  @Select(
      "select "
          + COLUMNS
          + """
          , e.unit_code as expected_code, u.kind as unit_kind,
            coalesce(e.until_on, c.submit_by) as submit_by, r.reached_revision
          from cycle_unit e
          join cycle c on c.id = e.cycle_id
          join unit u on u.code = e.unit_code
          left join report r on r.cycle_id = e.cycle_id and r.unit_code = e.unit_code
          left join report_seal s on s.report_id = r.id and s.revision = r.reached_revision
          where e.cycle_id = #{cycle}
          order by e.unit_code""")
  List<BoardRow> board(@Param("cycle") String cycle);

  @Select(
      "<script>" + LINES + "where r.unit_code = #{unit} order by r.report_year desc, r.id</script>")
  List<LineRow> ofUnit(@Param("unit") String unit);

  @Select(
      "<script>"
          + LINES
          + """
          where r.bureau_code = #{bureau} and r.cycle_id = #{cycle}
          <if test="reachedOnly">and r.reached_revision &gt; 0</if>
          order by r.unit_code</script>""")
  List<LineRow> ofBureau(
      @Param("bureau") String bureau,
      @Param("cycle") String cycle,
      @Param("reachedOnly") boolean reachedOnly);

  @Select(
      "<script>"
          + PUBLIC
          + FROM_PUBLIC
          + ASKED
          + "order by r.published_at desc, r.id limit #{most} offset #{offset}</script>")
  List<PublicLineRow> published(
      @Param("q") PublicQuery query, @Param("offset") long offset, @Param("most") int most);

  @Select("<script>select count(*) " + FROM_PUBLIC + ASKED + "</script>")
  long countPublished(@Param("q") PublicQuery query);

  @Select(
      """
      select report_year, count(*) as reports from report
      where published_at is not null group by report_year order by report_year desc""")
  List<PublicYear> publicYears();

  @Select(PUBLIC + FROM_PUBLIC + "where r.id = #{id}")
  @Nullable PublicLineRow publishedOne(@Param("id") String id);
}
