package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Grant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and writes {@code grant_request}. */
@Mapper
interface GrantRequestMapper {
  @Select(
      """
      <script>select * from grant_request where account_id in
      <foreach collection="accounts" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>""")
  List<GrantRequestRow> of(@Param("accounts") Collection<String> accounts);

  @Insert(
      """
      insert into grant_request (account_id, unit_code, role)
      values (#{account}, #{g.unit.value}, #{g.role})""")
  void add(@Param("account") String account, @Param("g") Grant grant);

  @Delete(
      """
      delete from grant_request
      where account_id = #{account} and unit_code = #{g.unit.value} and role = #{g.role}""")
  void drop(@Param("account") String account, @Param("g") Grant grant);
}
