package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.notice.Letter;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code mail_out}. */
@Mapper
interface MailOutMapper {
  String LETTERS =
      """
      select m.id, m.notice_id, m.address, m.state, m.tries, m.claimed_at, m.last_error,
        n.account_id, a.name as account_name, a.enabled, n.kind, n.report_id, n.words, n.made_at,
        r.report_year, u.name as unit_name
      from mail_out m
      join notice n on n.id = m.notice_id
      join account a on a.id = n.account_id
      left join report r on r.id = n.report_id
      left join unit u on u.code = r.unit_code
      """;

  @Insert(
      """
      <script>insert into mail_out (id, notice_id, address, state, tries, next_try_at) values
      <foreach collection="rows" item="r" separator=",">
        (#{r.id}, #{r.noticeId}, #{r.address}, 'WAITING', 0, #{r.nextTryAt})
      </foreach></script>""")
  void add(@Param("rows") List<MailOutRow> rows);

  @Select(
      LETTERS
          + """
          where m.state = 'WAITING' and m.next_try_at <= #{now}
          order by m.next_try_at, m.id limit #{most}""")
  List<LetterRow> due(@Param("now") Instant now, @Param("most") int most);

  @Update(
      """
      update mail_out set state = 'SENDING', tries = tries + 1, claimed_at = #{now}
      where id = #{id} and state = 'WAITING' and tries = #{tries}""")
  int claim(@Param("id") String id, @Param("tries") int tries, @Param("now") Instant now);

  @Update(
      """
      update mail_out set state = 'SENT', sent_at = #{now}, last_error = null
      where id = #{id} and state in ('SENDING', 'PERHAPS_SENT')""")
  int sent(@Param("id") String id, @Param("now") Instant now);

  @Update(
      """
      update mail_out set state = #{state}, next_try_at = coalesce(#{next}, next_try_at),
        last_error = #{error}
      where id = #{id} and state = 'SENDING'""")
  int failed(
      @Param("id") String id,
      @Param("state") Letter.State state,
      @Param("next") @Nullable Instant next,
      @Param("error") String error);

  @Update(
      """
      update mail_out set state = 'PERHAPS_SENT'
      where state = 'SENDING' and claimed_at < #{before}""")
  int forsake(@Param("before") Instant before);

  @Select(
      LETTERS
          + """
          where m.state in ('GIVEN_UP', 'PERHAPS_SENT') and a.enabled = true
          order by m.next_try_at desc, m.id limit #{most}""")
  List<LetterRow> undelivered(@Param("most") int most);

  @Select("select mail from account where id = #{account}")
  @Nullable String address(@Param("account") String account);

  @Update("update account set mail = #{address} where id = #{account}")
  void move(@Param("account") String account, @Param("address") @Nullable String address);
}
