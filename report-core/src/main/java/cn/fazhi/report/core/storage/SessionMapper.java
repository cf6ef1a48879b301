package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Session;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code sign_in_session}; a session ends once. */
@Mapper
interface SessionMapper {
  @Select("select * from sign_in_session where id = #{id}")
  @Nullable SessionRow find(@Param("id") String id);

  @Select(
      """
      select * from sign_in_session where account_id = #{account} and ended_at is null
      order by since desc, id""")
  List<SessionRow> open(@Param("account") String account);

  @Insert(
      """
      insert into sign_in_session (
        id, account_id, since, address, browser, proved_at, must_choose)
      values (
        #{s.id}, #{s.account.value}, #{s.since}, #{s.address}, #{s.browser}, #{s.provedAt},
        #{s.mustChoose})""")
  void begin(@Param("s") Session session);

  @Update("update sign_in_session set ended_at = #{now} where id = #{id} and ended_at is null")
  int end(@Param("id") String id, @Param("now") Instant now);

  @Delete("delete from sign_in_session where account_id = #{account} and since < #{before}")
  void forget(@Param("account") String account, @Param("before") Instant before);

  @Update(
      """
      update sign_in_session set proved_at = #{now}, must_choose = #{mustChoose}
      where id = #{id} and ended_at is null""")
  void proved(
      @Param("id") String id, @Param("now") Instant now, @Param("mustChoose") boolean mustChoose);
}
