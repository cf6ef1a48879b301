package cn.fazhi.report.core.storage;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code phrase}. */
@Mapper
interface PhraseMapper {
  @Select(
      """
      <script>select * from phrase where bureau_code in
      <foreach collection="bureaus" item="i" open="(" separator="," close=")">#{i}</foreach>
      and (owner is null or owner = #{owner})
      order by case when owner is null then 1 else 0 end, made_at, id</script>""")
  List<PhraseRow> of(@Param("owner") String owner, @Param("bureaus") Collection<String> bureaus);

  @Select("select * from phrase where id = #{id}")
  @Nullable PhraseRow find(@Param("id") String id);

  @Insert(
      """
      insert into phrase (id, bureau_code, owner, body, made_at)
      values (#{id}, #{bureauCode}, #{owner}, #{body}, #{madeAt})""")
  void add(PhraseRow row);

  @Delete("delete from phrase where id = #{id}")
  void remove(@Param("id") String id);
}
