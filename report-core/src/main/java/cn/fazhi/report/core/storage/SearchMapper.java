package cn.fazhi.report.core.storage;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The lists, each in one statement that reads no text. */
@Mapper
interface SearchMapper {
  String LINES =
      """
      select r.id, r.cycle_id, r.report_year, r.unit_code, u.name as unit_name,
        r.title as working_title, s.title as reached_title, r.status, r.step_key, r.step_kind,
        r.since_at, r.due_on, r.deadline, r.arrived_at, r.claimed_by, r.claimed_name, r.revisions,
        case when r.withdrawn_for is null then r.published_at end as public_since
      from report r
      join unit u on u.code = r.unit_code
      left join report_seal s on s.report_id = r.id and s.revision = r.reached_revision
      """;
  String PUBLIC =
      """
      select r.id, r.report_year, u.name as unit_name, s.title, r.published_revision as revision,
        r.published_at, r.withdrawn_for
      from report r
      join unit u on u.code = r.unit_code
      join report_seal s on s.report_id = r.id and s.revision = r.published_revision
      """;

  /** A countersigning section that has agreed waits for the others, not they for it. */
  @Select(
      """
      <script>"""
          + LINES
          + """
          where (r.claimed_by is null or r.claimed_by = #{me})
          and r.step_kind in
          <foreach collection="kinds" item="k" open="(" separator="," close=")">#{k}</foreach>
          and (1 = 0
          <foreach collection="own" item="d">
            or (r.step_kind = #{d.kind} and r.unit_code = #{d.unit})
          </foreach>
          <foreach collection="others" item="d">
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
          order by r.since_at, r.id</script>""")
  List<LineRow> waiting(
      @Param("me") String me,
      @Param("kinds") List<String> kinds,
      @Param("own") List<Duty> own,
      @Param("others") List<Duty> others);

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

  @Select(PUBLIC + "order by r.published_at desc, r.id")
  List<PublicLineRow> published();

  @Select(PUBLIC + "where r.id = #{id}")
  @Nullable PublicLineRow publishedOne(@Param("id") String id);
}
