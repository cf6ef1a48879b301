package cn.fazhi.report.core.storage;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes {@code api_token}; a token is revoked once. */
@Mapper
interface TokenMapper extends BaseMapper<TokenRow> {
  @Select("select * from api_token where account_id = #{account} order by made_at desc, id")
  List<TokenRow> of(@Param("account") String account);

  @Select("select * from api_token order by made_at desc, id")
  List<TokenRow> all();

  @Select("select * from api_token where unit_code = #{unit} and revoked_at is null order by id")
  List<TokenRow> ofUnit(@Param("unit") String unit);

  @Update("update api_token set used_at = #{now} where id = #{id}")
  void used(@Param("id") String id, @Param("now") Instant now);

  @Update("update api_token set revoked_at = #{now} where id = #{id} and revoked_at is null")
  int revoke(@Param("id") String id, @Param("now") Instant now);

  @Update(
      """
      update api_token set revoked_at = #{now}
      where account_id = #{account} and revoked_at is null""")
  void revokeOf(@Param("account") String account, @Param("now") Instant now);
}
