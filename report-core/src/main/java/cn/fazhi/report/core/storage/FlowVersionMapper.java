package cn.fazhi.report.core.storage;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads, adds to and changes {@code flow_version}; a row changes only by its version. */
@Mapper
interface FlowVersionMapper {
  @Select("select * from flow_version where flow_key = #{key} and number = #{number}")
  @Nullable FlowVersionRow find(@Param("key") String key, @Param("number") int number);

  @Select(
      """
      <script>select * from flow_version where bureau_code in
      <foreach collection="bureaus" item="b" open="(" separator="," close=")">#{b}</foreach>
      order by flow_key, number desc</script>""")
  List<FlowVersionRow> of(@Param("bureaus") Collection<String> bureaus);

  @Select("select * from flow_version order by flow_key, number")
  List<FlowVersionRow> all();

  @Select("select * from flow_version where state = 'ACTIVE' order by flow_key, number desc")
  List<FlowVersionRow> usable();

  @Select("select count(distinct flow_key) from flow_version")
  int flows();

  @Select(
      """
      <script>select flow_key, flow_version, count(*) as reports from report
      where step_kind &lt;&gt; 'NONE' and bureau_code in
      <foreach collection="bureaus" item="b" open="(" separator="," close=")">#{b}</foreach>
      group by flow_key, flow_version</script>""")
  List<FlowUseRow> running(@Param("bureaus") Collection<String> bureaus);

  @Insert(
      """
      insert into flow_version (
        flow_key, number, version, bureau_code, from_key, from_number, state, name, steps, digest,
        form, made_by, made_name, made_at, changed_by, changed_name, changed_at)
      values (
        #{flowKey}, #{number}, #{version}, #{bureauCode}, #{fromKey}, #{fromNumber}, #{state},
        #{name}, #{steps}, #{digest}, #{form}, #{madeBy}, #{madeName}, #{madeAt}, #{changedBy},
        #{changedName}, #{changedAt})""")
  void add(FlowVersionRow row);

  /** Returns 0 where the stored version is another one. What was in use keeps its steps. */
  @Update(
      """
      update flow_version set
        version = version + 1, state = #{state}, name = #{name}, steps = #{steps},
        digest = #{digest}, form = #{form}, changed_by = #{changedBy},
        changed_name = #{changedName}, changed_at = #{changedAt}, activated_by = #{activatedBy},
        activated_name = #{activatedName}, activated_at = #{activatedAt},
        retired_by = #{retiredBy}, retired_name = #{retiredName}, retired_at = #{retiredAt},
        retired_for = #{retiredFor}
      where flow_key = #{flowKey} and number = #{number} and version = #{version}
        and (state = 'DRAFT' or digest = #{digest})""")
  int advance(FlowVersionRow row);
}
