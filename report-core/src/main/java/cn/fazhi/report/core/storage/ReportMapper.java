package cn.fazhi.report.core.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code report}; the only way to change a row asks for its version. */
@Mapper
interface ReportMapper {
  String WHOLE =
      """
      select r.*, t.document, t.writers,
        (select json_arrayagg(u.unit_code) from report_turn_unit u where u.report_id = r.id) turn_units
      from report r join report_text t on t.report_id = r.id
      """;

  @Select(WHOLE + "where r.id = #{id}")
  @Nullable WholeReportRow find(@Param("id") String id);

  @Select(WHOLE + "where r.cycle_id = #{cycle} and r.unit_code = #{unit}")
  @Nullable WholeReportRow of(@Param("cycle") String cycle, @Param("unit") String unit);

  @Select("select id from report where id > #{id} order by id limit #{most}")
  List<String> after(@Param("id") String id, @Param("most") int most);

  @Select("select id from report where claimed_by = #{account} order by id")
  List<String> claimedBy(@Param("account") String account);

  @Select("select id from report where claimed_at < #{moment} order by claimed_at, id")
  List<String> claimedBefore(@Param("moment") Instant moment);

  @Select(
      """
      select id, bureau_code, unit_code, report_year, step_key from report
      where step_key is not null order by bureau_code, unit_code, report_year""")
  List<ReportRow> waiting();

  @Select(
      """
      select count(*) from report
      where (unit_code = #{unit} or bureau_code = #{unit})
        and status not in ('PUBLISHED', 'WITHHELD')""")
  long underway(@Param("unit") String unit);

  @Select(
      """
      select cycle_id, count(*) begun,
        sum(case when arrived_at is null then 0 else 1 end) arrived,
        sum(case when status in ('PUBLISHED', 'WITHHELD') then 1 else 0 end) finished
      from report where bureau_code = #{bureau} group by cycle_id""")
  List<TallyRow> tallies(@Param("bureau") String bureau);

  @Select("select unit_code from report where cycle_id = #{cycle}")
  List<String> begun(@Param("cycle") String cycle);

  @Select(
      """
      <script>select id, unit_code, report_year from report where id in
      <foreach collection="ids" item="i" open="(" separator="," close=")">#{i}</foreach>
      </script>""")
  List<ReportRow> names(@Param("ids") Collection<String> ids);

  @Insert(
      """
      insert into report (
        id, cycle_id, report_year, unit_code, bureau_code, flow_key, flow_version, version, status,
        title, step_key, step_kind, since_at, due_on, claimed_by, claimed_name, claimed_at,
        drafters_step, returned_from, arrived_at, deadline, revisions, reached_revision,
        secrecy_revision, secrecy_by, secrecy_name, secrecy_at, secrecy_cleared,
        secrecy_conclusion, published_revision, published_by, published_name, published_at, published_clearance,
        published_address, registered_on, withdrawn_for, published_files, times_returned, answers_owed, musts_open,
        approved_at)
      values (
        #{id}, #{cycleId}, #{reportYear}, #{unitCode}, #{bureauCode}, #{flowKey}, #{flowVersion},
        #{version}, #{status}, #{title}, #{stepKey}, #{stepKind}, #{sinceAt}, #{dueOn},
        #{claimedBy}, #{claimedName}, #{claimedAt}, #{draftersStep}, #{returnedFrom}, #{arrivedAt},
        #{deadline}, #{revisions}, #{reachedRevision}, #{secrecyRevision}, #{secrecyBy},
        #{secrecyName}, #{secrecyAt}, #{secrecyCleared}, #{secrecyConclusion}, #{publishedRevision}, #{publishedBy},
        #{publishedName}, #{publishedAt}, #{publishedClearance}, #{publishedAddress},
        #{registeredOn}, #{withdrawnFor}, #{publishedFiles}, #{timesReturned}, #{answersOwed}, #{mustsOpen},
        #{approvedAt})""")
  void add(ReportRow row);

  /** Returns 0 where the stored version is another one. */
  @Update(
      """
      update report set
        version = version + 1, status = #{status}, title = #{title}, step_key = #{stepKey},
        step_kind = #{stepKind}, since_at = #{sinceAt}, due_on = #{dueOn},
        claimed_by = #{claimedBy}, claimed_name = #{claimedName}, claimed_at = #{claimedAt},
        drafters_step = #{draftersStep}, returned_from = #{returnedFrom},
        arrived_at = #{arrivedAt}, deadline = #{deadline}, revisions = #{revisions},
        reached_revision = #{reachedRevision}, secrecy_revision = #{secrecyRevision},
        secrecy_by = #{secrecyBy}, secrecy_name = #{secrecyName}, secrecy_at = #{secrecyAt},
        secrecy_cleared = #{secrecyCleared}, secrecy_conclusion = #{secrecyConclusion}, published_revision = #{publishedRevision},
        published_by = #{publishedBy}, published_name = #{publishedName},
        published_at = #{publishedAt}, published_clearance = #{publishedClearance},
        published_address = #{publishedAddress}, registered_on = #{registeredOn},
        withdrawn_for = #{withdrawnFor}, published_files = #{publishedFiles},
        times_returned = #{timesReturned}, answers_owed = #{answersOwed},
        musts_open = #{mustsOpen}, approved_at = #{approvedAt}
      where id = #{id} and version = #{version}""")
  int advance(ReportRow row);
}
