package cn.fazhi.report.core.storage;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reads and adds to {@code report_seal}; later only signing and arrival can be noted. */
@Mapper
interface SealMapper {
  @Select("select * from report_seal where report_id = #{report} order by revision")
  List<SealRow> of(@Param("report") String report);

  @Insert(
      """
      insert into report_seal (
        report_id, revision, title, digest, writers, sealed_by, sealed_name, sealed_at, signed_by,
        signed_name, signed_at, reached)
      values (
        #{reportId}, #{revision}, #{title}, #{digest}, #{writers}, #{sealedBy}, #{sealedName},
        #{sealedAt}, #{signedBy}, #{signedName}, #{signedAt}, #{reached})""")
  void add(SealRow row);

  @Update(
      """
      update report_seal set signed_by = #{signedBy}, signed_name = #{signedName},
        signed_at = #{signedAt}, reached = #{reached}
      where report_id = #{reportId} and revision = #{revision}""")
  void note(SealRow row);
}
