package cn.fazhi.report.core.storage;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and writes {@code account_grant}. */
@Mapper
interface GrantMapper {
  @Select(
      """
      <script>select * from account_grant where account_id in
      <foreach collection="accounts" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>""")
  List<GrantRow> of(@Param("accounts") Collection<String> accounts);

  @Select(
      """
      select distinct g.unit_code, g.role from account_grant g
      join account a on a.id = g.account_id where a.enabled = true""")
  List<GrantRow> held();

  @Delete("delete from account_grant where account_id = #{account}")
  void clear(@Param("account") String account);

  @Insert(
      """
      <script>insert into account_grant (account_id, unit_code, role) values
      <foreach collection="rows" item="r" separator=",">
        (#{r.accountId}, #{r.unitCode}, #{r.role})
      </foreach></script>""")
  void add(@Param("rows") List<GrantRow> rows);
}
