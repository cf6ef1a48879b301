package cn.fazhi.report.core.storage;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and writes {@code likeness_print}. */
@Mapper
interface PrintMapper {
  /**
   * Only what has come to the district: whoever copies must not find out by trying what a neighbour
   * has still in hand. What is withheld for secrecy is compared with nothing, nor is that revision
   * when the report is opened again.
   */
  @Select(
      """
      select r.id, case when r.status = 'WITHHELD' or exists (
            select 1 from report_entry e
            where e.report_id = r.id and e.act = 'WITHHOLD' and e.revision = r.reached_revision)
          then 0 else r.reached_revision end as wanted
      from report r
      left join likeness_print p on p.report_id = r.id
      where p.report_id is null and r.reached_revision > 0 and r.status <> 'WITHHELD'
          and not exists (
            select 1 from report_entry e
            where e.report_id = r.id and e.act = 'WITHHOLD' and e.revision = r.reached_revision)
        or p.report_id is not null
          and (p.revision <> r.reached_revision or p.edition <> #{edition} or r.status = 'WITHHELD'
            or exists (
              select 1 from report_entry e
              where e.report_id = r.id and e.act = 'WITHHOLD' and e.revision = p.revision))
      order by r.id limit #{most}""")
  List<DueRow> due(@Param("edition") int edition, @Param("most") int most);

  @Insert(
      """
      insert into likeness_print (report_id, revision, edition, traces)
      values (#{reportId}, #{revision}, #{edition}, #{traces})""")
  void add(PrintRow row);

  @Delete("delete from likeness_print where report_id = #{report}")
  void remove(@Param("report") String report);

  @Select(
      """
      select print, report_id, traces from likeness_print where print > #{print}
      order by print limit #{most}""")
  List<PrintRow> after(@Param("print") int print, @Param("most") int most);

  /** Without the texts. */
  @Select(
      """
      <script>select p.report_id, p.print, p.revision, r.unit_code, r.report_year
      from likeness_print p join report r on r.id = p.report_id
      where r.report_year &lt;= #{year} and r.status &lt;&gt; 'WITHHELD' and p.print in
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
