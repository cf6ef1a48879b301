package cn.fazhi.report.core.storage;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads and writes {@code unit}. */
@Mapper
interface UnitMapper extends BaseMapper<UnitRow> {
  @Select("select * from unit order by code")
  List<UnitRow> all();
}
