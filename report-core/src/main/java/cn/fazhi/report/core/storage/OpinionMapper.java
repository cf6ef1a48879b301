package cn.fazhi.report.core.storage;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and adds to {@code report_opinion}; later only sending and settling can be noted. */
@Mapper
interface OpinionMapper {
  @Select("select * from report_opinion where report_id = #{report} order by opinion")
  List<OpinionRow> of(@Param("report") String report);

  @Insert(
      """
      <script>insert into report_opinion (
        report_id, opinion, revision, block, quote, weight, body, noted_by, noted_name, noted_at,
        sent, resolved_by, resolved_name, resolved_at) values
      <foreach collection="rows" item="r" separator=",">(
        #{r.reportId}, #{r.opinion}, #{r.revision}, #{r.block}, #{r.quote}, #{r.weight}, #{r.body},
        #{r.notedBy}, #{r.notedName}, #{r.notedAt}, #{r.sent}, #{r.resolvedBy}, #{r.resolvedName},
        #{r.resolvedAt})</foreach></script>""")
  void add(@Param("rows") List<OpinionRow> rows);

  @Update(
      """
      <script>update report_opinion set sent = true where report_id = #{report} and opinion in
      <foreach collection="opinions" item="o" open="(" separator="," close=")">#{o}</foreach>
      </script>""")
  void send(@Param("report") String report, @Param("opinions") Collection<Integer> opinions);

  @Update(
      """
      update report_opinion set resolved_by = #{resolvedBy}, resolved_name = #{resolvedName},
        resolved_at = #{resolvedAt}
      where report_id = #{reportId} and opinion = #{opinion}""")
  void settle(OpinionRow row);
}
