package cn.fazhi.report.core.storage;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads, adds to and clears {@code report_receipt}. */
@Mapper
interface ReceiptMapper {
  @Insert(
      """
      insert into report_receipt (report_id, form, sent_by, sent_at)
      values (#{reportId}, #{form}, #{sentBy}, #{sentAt})""")
  void add(ReceiptRow row);

  @Select(
      """
      select count(*) from report_receipt
      where report_id = #{report} and form = #{form} and sent_by = #{account}""")
  int count(
      @Param("report") String report, @Param("form") String form, @Param("account") String account);

  @Delete("delete from report_receipt where sent_at < #{before}")
  void forget(@Param("before") Instant before);
}
