package cn.fazhi.report.core.storage;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;

/** Writes {@code report_text}. */
@Mapper
interface ReportTextMapper {
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
