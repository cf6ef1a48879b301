package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Role;
import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code account}. */
@Mapper
interface AccountMapper extends BaseMapper<AccountRow> {
  @Select("select * from account where login = #{login}")
  @Nullable AccountRow withLogin(@Param("login") String login);

  @Select(
      """
      select a.* from account a
      join account_grant g on g.account_id = a.id
      where g.unit_code = #{unit} and g.role = #{role} and a.enabled = true
      order by a.name, a.id""")
  List<AccountRow> holding(@Param("role") Role role, @Param("unit") String unit);
}
