package cn.fazhi.report.core.storage;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and adds to {@code report_attachment}; later only its removal can be noted, once. */
@Mapper
interface AttachmentMapper {
  @Select("select * from report_attachment where report_id = #{report} order by place")
  List<AttachmentRow> of(@Param("report") String report);

  @Insert(
      """
      insert into report_attachment (
        id, report_id, place, kind, name, file_type, bytes, digest, added_by, added_name, added_at,
        first_revision, removed_by, removed_name, removed_at, last_revision)
      values (
        #{id}, #{reportId}, #{place}, #{kind}, #{name}, #{fileType}, #{bytes}, #{digest},
        #{addedBy}, #{addedName}, #{addedAt}, #{firstRevision}, #{removedBy}, #{removedName},
        #{removedAt}, #{lastRevision})""")
  void add(AttachmentRow row);

  @Update(
      """
      update report_attachment set removed_by = #{removedBy}, removed_name = #{removedName},
        removed_at = #{removedAt}, last_revision = #{lastRevision}
      where id = #{id} and report_id = #{reportId} and removed_by is null""")
  void remove(AttachmentRow row);
}
