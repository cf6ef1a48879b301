package cn.fazhi.report.core.storage;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads and adds to {@code report_revision}; nothing else can be done to a sealed text. */
@Mapper
interface RevisionMapper {
  @Select("select * from report_revision where report_id = #{report} and revision = #{revision}")
  @Nullable RevisionRow find(@Param("report") String report, @Param("revision") int revision);

  @Insert(
      """
      insert into report_revision (report_id, revision, document, findings, reasons)
      values (#{reportId}, #{revision}, #{document}, #{findings}, #{reasons})""")
  void add(RevisionRow row);
}
