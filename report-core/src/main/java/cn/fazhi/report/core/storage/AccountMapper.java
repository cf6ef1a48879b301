package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Role;
import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code account}. */
@Mapper
interface AccountMapper extends BaseMapper<AccountRow> {
  @Select("select * from account where login = #{login}")
  @Nullable AccountRow withLogin(@Param("login") String login);

  @Select("select * from account order by login")
  List<AccountRow> all();

  @Select("select * from account where id = #{id} for update")
  @Nullable AccountRow take(@Param("id") String id);

  @Update(
      """
      update account set
        secret_kind = #{a.kind}, secret_at = #{a.since}, secret_until = #{a.until},
        locked_at = #{a.lockedAt}, signed_in_at = #{a.signedInAt}
      where id = #{a.account.value}""")
  void access(@Param("a") Access access);

  @Select(
      """
      select a.* from account a
      join account_grant g on g.account_id = a.id
      where g.unit_code = #{unit} and g.role = #{role} and a.enabled = true
      order by a.name, a.id""")
  List<AccountRow> holding(@Param("role") Role role, @Param("unit") String unit);
}
