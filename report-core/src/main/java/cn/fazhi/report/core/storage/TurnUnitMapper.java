package cn.fazhi.report.core.storage;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and writes {@code report_turn_unit}. */
@Mapper
interface TurnUnitMapper {
  @Select("select * from report_turn_unit where report_id = #{report}")
  List<TurnUnitRow> of(@Param("report") String report);

  @Delete("delete from report_turn_unit where report_id = #{report}")
  void clear(@Param("report") String report);

  @Insert(
      """
      <script>insert into report_turn_unit (report_id, unit_code) values
      <foreach collection="units" item="unit" separator=",">(#{report}, #{unit})</foreach></script>""")
  void add(@Param("report") String report, @Param("units") Collection<String> units);
}
