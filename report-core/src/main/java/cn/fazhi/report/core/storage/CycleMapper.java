package cn.fazhi.report.core.storage;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code cycle}. */
@Mapper
interface CycleMapper extends BaseMapper<CycleRow> {
  @Select("select * from cycle order by report_year desc, id")
  List<CycleRow> all();

  @Select("select template from cycle where id = #{id}")
  @Nullable String template(@Param("id") String id);

  /** Returns 0 where the stored version is another one. */
  @Update("update cycle set version = version + 1 where id = #{id} and version = #{version}")
  int take(CycleRow row);
}
