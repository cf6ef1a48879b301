package cn.fazhi.report.core.storage;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and writes {@code unit}. */
@Mapper
interface UnitMapper extends BaseMapper<UnitRow> {
  @Select("select * from unit order by code")
  List<UnitRow> all();

  /** Returns 0 where the stored version is another one. */
  @Update(
      """
      update unit set
        name = #{name}, kind = #{kind}, parent = #{parent}, closed_on = #{closedOn},
        successor = #{successor}, version = version + 1
      where code = #{code} and version = #{version}""")
  int change(UnitRow row);

  @Select("select * from unit_name where unit_code = #{unit} order by until_on desc, name")
  List<UnitNameRow> names(@Param("unit") String unit);

  @Insert(
      """
      insert into unit_name (unit_code, until_on, name)
      values (#{unitCode}, #{untilOn}, #{name})""")
  void keepName(UnitNameRow row);
}
