package cn.fazhi.report.core.storage;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Statements on {@code setup_secret}. */
@Mapper
interface SetupSecretMapper {
  @Update(
      "update setup_secret set digest = #{digest}, until = #{until}"
          + " where id = 1 and used_at is null")
  int replace(@Param("digest") String digest, @Param("until") Instant until);

  @Insert(
      "insert into setup_secret (id, digest, until)"
          + " select 1, #{digest}, #{until} from (select count(*) as n from setup_secret) as c"
          + " where c.n = 0")
  int first(@Param("digest") String digest, @Param("until") Instant until);

  @Select("select * from setup_secret where used_at is null and until > #{now}")
  @Nullable SetupSecretRow open(@Param("now") Instant now);

  @Update(
      "update setup_secret set used_at = #{now}"
          + " where used_at is null and until > #{now} and digest = #{digest}")
  int use(@Param("digest") String digest, @Param("now") Instant now);
}
