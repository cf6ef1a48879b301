package cn.fazhi.report.core.storage;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and writes {@code cycle_unit}. */
@Mapper
interface CycleUnitMapper {
  @Select("select * from cycle_unit")
  List<CycleUnitRow> all();

  @Select("select * from cycle_unit where cycle_id = #{cycle}")
  List<CycleUnitRow> of(@Param("cycle") String cycle);

  @Delete("delete from cycle_unit where cycle_id = #{cycle}")
  void clear(@Param("cycle") String cycle);

  @Insert(
      """
      <script>insert into cycle_unit (
        cycle_id, unit_code, until_on, extended_for, extended_by, extended_name, extended_at)
      values
      <foreach collection="rows" item="r" separator=",">(
        #{r.cycleId}, #{r.unitCode}, #{r.untilOn}, #{r.extendedFor}, #{r.extendedBy},
        #{r.extendedName}, #{r.extendedAt})</foreach></script>""")
  void add(@Param("rows") Collection<CycleUnitRow> rows);
}
