package cn.fazhi.report.core.storage;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and adds to {@code report_answer}. */
@Mapper
interface AnswerMapper {
  @Select("select * from report_answer where report_id = #{report} order by opinion, answer")
  List<AnswerRow> of(@Param("report") String report);

  @Insert(
      """
      <script>insert into report_answer (
        report_id, opinion, answer, kind, body, revision, answered_by, answered_name, answered_at)
      values <foreach collection="rows" item="r" separator=",">(
        #{r.reportId}, #{r.opinion}, #{r.answer}, #{r.kind}, #{r.body}, #{r.revision},
        #{r.answeredBy}, #{r.answeredName}, #{r.answeredAt})</foreach></script>""")
  void add(@Param("rows") List<AnswerRow> rows);
}
