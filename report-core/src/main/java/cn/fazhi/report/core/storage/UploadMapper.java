package cn.fazhi.report.core.storage;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and adds to {@code report_upload}; only what nobody has confirmed changes or goes. */
@Mapper
interface UploadMapper {
  @Select("select * from report_upload where id = #{id} and report_id = #{report}")
  @Nullable UploadRow find(@Param("report") String report, @Param("id") String id);

  @Select(
      """
      select id, report_id, purpose, name, brought_by, brought_name, brought_at
      from report_upload where report_id = #{report} and purpose <> 'UNCONFIRMED'
      order by brought_at desc, id""")
  List<UploadRow> of(@Param("report") String report);

  @Insert(
      """
      insert into report_upload (
        id, report_id, purpose, name, content, brought_by, brought_name, brought_at)
      values (
        #{id}, #{reportId}, #{purpose}, #{name}, #{content}, #{broughtBy}, #{broughtName},
        #{broughtAt})""")
  void add(UploadRow row);

  @Update(
      """
      update report_upload set purpose = 'ORIGINAL'
      where id = #{id} and report_id = #{report} and purpose = 'UNCONFIRMED'""")
  int confirm(@Param("report") String report, @Param("id") String id);

  @Delete(
      """
      delete from report_upload
      where id = #{id} and report_id = #{report} and purpose = 'UNCONFIRMED'""")
  void discard(@Param("report") String report, @Param("id") String id);

  @Delete("delete from report_upload where report_id = #{report} and purpose = 'UNCONFIRMED'")
  void discardUnconfirmed(@Param("report") String report);
}
