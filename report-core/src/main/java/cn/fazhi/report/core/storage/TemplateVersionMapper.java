package cn.fazhi.report.core.storage;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and adds to {@code template_version}; a version cannot be changed. */
@Mapper
interface TemplateVersionMapper {
  @Select("select * from template_version where bureau_code = #{bureau} order by number desc")
  List<TemplateVersionRow> of(@Param("bureau") String bureau);

  @Insert(
      """
      insert into template_version (
        bureau_code, number, name, content, made_at, made_by, made_name)
      values (
        #{bureauCode}, #{number}, #{name}, #{content}, #{madeAt}, #{madeBy}, #{madeName})""")
  void add(TemplateVersionRow row);
}
