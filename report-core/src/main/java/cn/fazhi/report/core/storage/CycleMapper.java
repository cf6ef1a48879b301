package cn.fazhi.report.core.storage;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads and writes {@code cycle}. */
@Mapper
interface CycleMapper extends BaseMapper<CycleRow> {
  @Select("select * from cycle order by report_year desc, id")
  List<CycleRow> all();
}
