package cn.fazhi.report.core.storage;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code likeness_print} and {@code likeness_band}. */
@Mapper
interface PrintMapper {
  /**
   * Only what has come to the district: whoever copies must not find out by trying what a neighbour
   * has still in hand. What is withheld for secrecy is compared with nothing, nor is that revision
   * when the report is opened again.
   */
  @Select(
      """
      select r.id, case when r.status = 'WITHHELD' then 0 else r.reached_revision end as wanted
      from report r
      left join likeness_print p on p.report_id = r.id
      where p.report_id is null and r.reached_revision > 0 and r.status <> 'WITHHELD'
          and not exists (
            select 1 from report_entry e
            where e.report_id = r.id and e.act = 'WITHHOLD' and e.revision = r.reached_revision)
        or p.report_id is not null
          and (p.revision <> r.reached_revision or p.edition <> #{edition} or r.status = 'WITHHELD')
      order by r.id limit #{most}""")
  List<DueRow> due(@Param("edition") int edition, @Param("most") int most);

  @Select("select print from likeness_print where report_id = #{report}")
  @Nullable Integer print(@Param("report") String report);

  @Select("select coalesce(max(print), 0) + 1 from likeness_print")
  int next();

  @Insert(
      """
      insert into likeness_print (report_id, print, revision, edition)
      values (#{reportId}, #{print}, #{revision}, #{edition})""")
  void add(PrintRow row);

  @Delete("delete from likeness_print where report_id = #{report}")
  void remove(@Param("report") String report);

  @Insert(
      """
      <script>insert into likeness_band (band, print, passage, trace) values
      <foreach collection="rows" item="r" separator=",">
        (#{r.band}, #{r.print}, #{r.passage}, #{r.trace})
      </foreach></script>""")
  void addBands(@Param("rows") List<BandRow> rows);

  @Select(
      """
      <script>select band from likeness_band where band in
      <foreach collection="bands" item="b" open="(" separator="," close=")">#{b}</foreach>
      group by band having count(*) &gt;= #{crowd}</script>""")
  Set<Integer> crowded(@Param("bands") Collection<Integer> bands, @Param("crowd") int crowd);

  @Delete("delete from likeness_band where print = #{print}")
  void removeBands(@Param("print") int print);

  @Select(
      """
      <script>select band, print, passage, trace from likeness_band where band in
      <foreach collection="bands" item="b" open="(" separator="," close=")">#{b}</foreach>
      </script>""")
  List<BandRow> sharing(@Param("bands") Collection<Integer> bands);

  /** Without the texts. */
  @Select(
      """
      <script>select p.report_id, p.print, p.revision, r.unit_code, r.report_year
      from likeness_print p join report r on r.id = p.report_id
      where r.report_year &lt;= #{year} and p.print in
      <foreach collection="prints" item="p" open="(" separator="," close=")">#{p}</foreach>
      </script>""")
  List<KeptPrintRow> named(@Param("year") int year, @Param("prints") Collection<Integer> prints);

  @Select(
      """
      <script>select p.report_id, p.print, p.revision, r.unit_code, u.name as unit_name,
        r.report_year, v.document,
        case when r.withdrawn_for is null then r.published_revision end as public_revision
      from likeness_print p
      join report r on r.id = p.report_id
      join unit u on u.code = r.unit_code
      join report_revision v on v.report_id = p.report_id and v.revision = p.revision
      where p.print in
      <foreach collection="prints" item="p" open="(" separator="," close=")">#{p}</foreach>
      </script>""")
  List<KeptPrintRow> texts(@Param("prints") Collection<Integer> prints);
}
