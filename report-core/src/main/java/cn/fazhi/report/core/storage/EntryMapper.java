package cn.fazhi.report.core.storage;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and adds to {@code report_entry}; history cannot be changed. */
@Mapper
interface EntryMapper {
  @Select("select * from report_entry where report_id = #{report} order by entry")
  List<EntryRow> of(@Param("report") String report);

  @Select(
      """
      select * from report_entry where report_id = #{report} and version > #{version}
      order by entry""")
  List<EntryRow> since(@Param("report") String report, @Param("version") long version);

  @Insert(
      """
      <script>insert into report_entry (
        report_id, entry, version, act, acted_by, acted_name, acted_at, step_before, step_after,
        revision, note, acted_for) values
      <foreach collection="rows" item="r" separator=",">(
        #{r.reportId}, #{r.entry}, #{r.version}, #{r.act}, #{r.actedBy}, #{r.actedName},
        #{r.actedAt}, #{r.stepBefore}, #{r.stepAfter}, #{r.revision}, #{r.note}, #{r.actedFor})</foreach>
      </script>""")
  void add(@Param("rows") List<EntryRow> rows);
}
