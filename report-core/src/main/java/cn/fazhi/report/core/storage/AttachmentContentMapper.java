package cn.fazhi.report.core.storage;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads and adds to {@code report_attachment_content}; only what no revision has goes again. */
@Mapper
interface AttachmentContentMapper {
  @Select("select * from report_attachment_content where attachment_id = #{id}")
  @Nullable AttachmentContentRow find(@Param("id") String id);

  @Insert(
      """
      insert into report_attachment_content (attachment_id, content)
      values (#{attachmentId}, #{content})""")
  void add(AttachmentContentRow row);

  @Delete(
      """
      delete from report_attachment_content where attachment_id = #{id} and attachment_id in (
        select a.id from report_attachment a where a.last_revision < a.first_revision)""")
  void discard(@Param("id") String id);

  @Select(
      """
      select
        (select coalesce(sum(a.bytes), 0) from report_attachment a
          join report r on r.id = a.report_id
          where r.unit_code = #{unit} and r.report_year = #{year}
            and (a.last_revision is null or a.last_revision >= a.first_revision))
        + (select coalesce(sum(octet_length(u.content)), 0) from report_upload u
          join report r on r.id = u.report_id
          where r.unit_code = #{unit} and r.report_year = #{year})""")
  long taken(@Param("unit") String unit, @Param("year") int year);
}
