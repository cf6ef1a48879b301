package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Strikes;
import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and counts in {@code sign_in_strike}. */
@Mapper
interface StrikeMapper {
  @Select("select * from sign_in_strike where subject = #{subject}")
  @Nullable StrikeRow of(@Param("subject") String subject);

  @Insert(
      """
      insert into sign_in_strike (subject, tries, last_at, shut_until)
      values (#{s.subject}, #{s.tries}, #{s.lastAt}, #{s.shutUntil})""")
  void first(@Param("s") Strikes strikes);

  @Update(
      """
      update sign_in_strike
      set tries = #{after.tries}, last_at = #{after.lastAt}, shut_until = #{after.shutUntil}
      where subject = #{after.subject}
        and tries = #{before.tries} and last_at = #{before.lastAt}""")
  int more(@Param("before") Strikes before, @Param("after") Strikes after);

  @Update("update sign_in_strike set tries = tries - 1 where subject = #{subject} and tries > 0")
  void lessen(@Param("subject") String subject);

  @Delete("delete from sign_in_strike where subject = #{subject}")
  void forget(@Param("subject") String subject);

  @Delete("delete from sign_in_strike where last_at < #{moment} and shut_until < #{moment}")
  void forgetBefore(@Param("moment") Instant moment);
}
