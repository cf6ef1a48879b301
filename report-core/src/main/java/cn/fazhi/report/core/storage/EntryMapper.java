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
      insert into report_entry (
        report_id, entry, version, act, acted_by, acted_name, acted_at, step_before, step_after,
        revision, note, acted_for)
      values (
        #{reportId}, #{entry}, #{version}, #{act}, #{actedBy}, #{actedName},
        #{actedAt}, #{stepBefore}, #{stepAfter}, #{revision}, #{note}, #{actedFor})""")
  void add(EntryRow row);
}
