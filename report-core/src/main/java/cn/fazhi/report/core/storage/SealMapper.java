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
      <script>insert into report_seal (
        report_id, revision, title, digest, writers, sealed_by, sealed_name, sealed_at, signed_by,
        signed_name, signed_at, reached) values
      <foreach collection="rows" item="r" separator=",">(
        #{r.reportId}, #{r.revision}, #{r.title}, #{r.digest}, #{r.writers}, #{r.sealedBy},
        #{r.sealedName}, #{r.sealedAt}, #{r.signedBy}, #{r.signedName}, #{r.signedAt},
        #{r.reached})</foreach></script>""")
  void add(@Param("rows") List<SealRow> rows);

  @Update(
      """
      update report_seal set signed_by = #{signedBy}, signed_name = #{signedName},
        signed_at = #{signedAt}, reached = #{reached}
      where report_id = #{reportId} and revision = #{revision}""")
  void note(SealRow row);
}
