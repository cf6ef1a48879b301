package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.AccountQuery;
import cn.fazhi.report.core.people.Role;
import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.util.Collection;
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

  @Select(
      """
      <script>select * from account where id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>""")
  List<AccountRow> of(@Param("ids") Collection<String> ids);

  String MATCHING =
      """
      from account a
      left join sign_in_strike s
        on s.subject = concat('account:', a.id) and s.shut_until &gt; #{now}
      <where>
        <if test="q.words != ''">and (
          locate(#{q.words}, a.login) &gt; 0 or locate(#{q.words}, a.name) &gt; 0
          or a.unit_code in (select u.code from unit u where locate(#{q.words}, u.name) &gt; 0)
          or a.id in (
            select g.account_id from account_grant g join unit u on u.code = g.unit_code
            where locate(#{q.words}, u.name) &gt; 0))</if>
        <if test="q.which.name() == 'ASKED'">and a.enabled = true
          and a.id in (select r.account_id from grant_request r)</if>
        <if test="q.which.name() == 'SECRETLESS'">and a.enabled = true
          and a.secret_kind = 'SPENT'</if>
        <if test="q.which.name() == 'LOCKED'">and a.enabled = true
          and (a.locked_at is not null or s.subject is not null)</if>
        <if test="q.which.name() == 'OFF'">and a.enabled = false</if>
      </where>
      """;

  /** Whoever is shut out for some minutes has the end of that beside the id. */
  @Select(
      "<script>select a.id, s.shut_until "
          + MATCHING
          + """
           order by
            case when a.enabled = false then 2
              when a.locked_at is not null or s.subject is not null then 0 else 1 end,
            a.login
          limit #{most} offset #{offset}</script>""")
  List<FoundRow> search(
      @Param("q") AccountQuery query,
      @Param("now") Instant now,
      @Param("offset") long offset,
      @Param("most") int most);

  @Select("<script>select count(*) " + MATCHING + "</script>")
  long count(@Param("q") AccountQuery query, @Param("now") Instant now);
}
