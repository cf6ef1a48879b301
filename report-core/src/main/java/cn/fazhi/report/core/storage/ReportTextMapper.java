package cn.fazhi.report.core.storage;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes {@code report_text}. */
@Mapper
interface ReportTextMapper {
  @Select("select * from report_text where report_id = #{report}")
  ReportTextRow of(@Param("report") String report);

  @Insert(
      """
      insert into report_text (report_id, document, writers)
      values (#{reportId}, #{document}, #{writers})""")
  void add(ReportTextRow row);

  @Update(
      """
      update report_text set document = #{document}, writers = #{writers}
      where report_id = #{reportId}""")
  void write(ReportTextRow row);
}
