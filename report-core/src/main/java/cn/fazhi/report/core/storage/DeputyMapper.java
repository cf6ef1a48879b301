package cn.fazhi.report.core.storage;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes {@code deputy}. */
@Mapper
interface DeputyMapper extends BaseMapper<DeputyRow> {
  /** Whose deputies count today: the principal's account works and still holds what it lends. */
  String IN_FORCE =
      """
      from deputy d
      join account p on p.id = d.principal and p.enabled = true
      join account_grant g on g.account_id = d.principal
        and g.unit_code = d.unit_code and g.role = d.role
      join account a on a.id = d.deputy and a.enabled = true
      where d.ended_at is null and #{today} between d.from_on and d.until_on
      """;

  @Select("select d.unit_code, d.role, p.id, p.name " + IN_FORCE + " and d.deputy = #{deputy}")
  List<ProxyRow> standingIn(@Param("deputy") String deputy, @Param("today") LocalDate today);

  @Select(
      """
      select * from deputy
      where (principal = #{either} or deputy = #{either})
        and ended_at is null and until_on >= #{today}
      order by from_on, id""")
  List<DeputyRow> of(@Param("either") String either, @Param("today") LocalDate today);

  @Update(
      "update deputy set ended_at = #{now}, ended_by = #{by} where id = #{id} and ended_at is null")
  int end(@Param("id") String id, @Param("by") String by, @Param("now") Instant now);
}
