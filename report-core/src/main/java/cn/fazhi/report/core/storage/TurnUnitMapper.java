package cn.fazhi.report.core.storage;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Writes {@code report_turn_unit}. */
@Mapper
interface TurnUnitMapper {
  @Delete("delete from report_turn_unit where report_id = #{report}")
  void clear(@Param("report") String report);

  @Insert("insert into report_turn_unit (report_id, unit_code) values (#{reportId}, #{unitCode})")
  void add(TurnUnitRow row);
}
