package cn.fazhi.report.core.storage;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads {@code ledger_row} for whoever looks something up. */
@Mapper
interface LedgerSearchMapper {
  String WHERE =
      """
      <where>
        <if test="q.name != ''">and locate(#{q.name}, acted_name) > 0</if>
        <if test="q.deed != ''">and deed = #{q.deed}</if>
        <if test="q.from != null">and happened_at &gt;= #{q.from}</if>
        <if test="q.until != null">and happened_at &lt; #{q.until}</if>
        <if test="q.done != null">and done = #{q.done}</if>
        <if test="q.subjects != null">and subject in
          <foreach collection="q.subjects" item="s" open="(" separator="," close=")">
            #{s}</foreach></if>
      </where>
      """;

  @Select(
      "<script>select * from ledger_row "
          + WHERE
          + " order by happened_at desc, id desc limit #{most} offset #{offset}</script>")
  List<LedgerRow> find(
      @Param("q") LedgerFilter query, @Param("offset") long offset, @Param("most") int most);

  @Select("<script>select count(*) from ledger_row " + WHERE + "</script>")
  long count(@Param("q") LedgerFilter query);

  @Select("select coalesce(sum(number), 0) from ledger_head where chain <> 'anchors'")
  long rows();

  @Select("select * from ledger_anchor order by number desc limit 1")
  @Nullable LedgerAnchorRow newestAnchor();
}
