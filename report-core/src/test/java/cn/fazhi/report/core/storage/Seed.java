package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.report.ReportFixture;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills a database that has its tables with a whole district's years, table by table in batches:
 * what lists read is as it would be, the texts are short, and there are neither tasks in the engine
 * nor rows in the ledger.
 */
final class Seed {
  static final int LATEST = 2025;
  static final int REVISIONS = 5;
  private static final int BATCH = 1_000;
  private static final Document TEXT = ReportFixture.text("法治政府建设年度报告");

  private final JdbcTemplate database;
  private final int units;

  Seed(JdbcTemplate database, int units) {
    this.database = database;
    this.units = units;
  }

  static String unit(int n) {
    return "s-%05d".formatted(n);
  }

  static String cycle(int year) {
    return "seed-" + year;
  }

  /** The offices, those of {@link Cast} among them. */
  void offices() {
    Cast.UNITS.forEach(
        u ->
            database.update(
                "insert into unit (code, name, kind, parent) values (?, ?, ?, ?)",
                u.code().value(),
                u.name(),
                u.kind().name(),
                u.parent() == null ? null : u.parent().value()));
    String[] kinds = {"TOWN", "TOWNSHIP", "SUBDISTRICT", "DEPARTMENT"};
    each(
        units,
        "insert into unit (code, name, kind, parent) values (?, ?, ?, ?)",
        n -> new Object[] {unit(n), "第" + n + "镇", kinds[n % 4], Cast.DISTRICT.code().value()});
  }

  /** One year with a report of every unit, those of {@link #LATEST} at every stage of their way. */
  void year(int year) {
    database.update(
        """
        insert into cycle (id, bureau_code, report_year, submit_by, publish_by, flow_key,
          flow_version, template) values (?, ?, ?, ?, ?, 'default', 1, ?)""",
        cycle(year),
        Cast.BUREAU.code().value(),
        year,
        LocalDate.of(year + 1, 2, 28),
        LocalDate.of(year + 1, 3, 31),
        TemplateJson.write(CycleFixture.OF_2025.template()));
    each(
        units,
        "insert into cycle_unit (cycle_id, unit_code) values (?, ?)",
        n -> new Object[] {cycle(year), unit(n)});
    List<SeedReport> reports = new ArrayList<>();
    for (int n = 0; n < units; n++) {
      reports.add(SeedReport.of(year, n));
    }
    Collections.shuffle(reports, new java.util.Random(year));
    rows(reports);
    texts(reports);
    history(reports);
  }

  private void rows(List<SeedReport> reports) {
    each(
        reports.size(),
        """
        insert into report (id, cycle_id, report_year, unit_code, bureau_code, flow_key,
          flow_version, version, status, title, step_key, step_kind, since_at, due_on, claimed_by,
          claimed_name, claimed_at, drafters_step, arrived_at, deadline, revisions,
          reached_revision, published_revision, published_by, published_name, published_at,
          times_returned, answers_owed, musts_open, approved_at)
        values (?, ?, ?, ?, ?, 'default', 1, 15, ?, '年度报告', ?, ?, ?, ?, ?, ?, ?, 'drafting', ?,
          ?, 5, ?, ?, ?, ?, ?, ?, ?, 0, ?)""",
        n -> reports.get(n).row());
    List<SeedReport> open = reports.stream().filter(r -> r.turnUnit() != null).toList();
    each(
        open.size(),
        "insert into report_turn_unit (report_id, unit_code) values (?, ?)",
        n -> new Object[] {open.get(n).id(), open.get(n).turnUnit()});
  }

  private void texts(List<SeedReport> reports) {
    String document = DocumentJson.write(TEXT);
    String digest = TEXT.digest();
    each(
        reports.size(),
        "insert into report_text (report_id, document, writers) values (?, ?, '[]')",
        n -> new Object[] {reports.get(n).id(), document});
    LocalDateTime sealed = LocalDateTime.of(2026, 1, 5, 1, 0);
    each(
        reports.size() * REVISIONS,
        """
        insert into report_seal (report_id, revision, title, digest, writers, sealed_by,
          sealed_name, sealed_at, reached) values (?, ?, '年度报告', ?, '[]', 'a', '某人', ?, true)""",
        n -> new Object[] {reports.get(n / REVISIONS).id(), n % REVISIONS + 1, digest, sealed});
    each(
        reports.size() * REVISIONS,
        """
        insert into report_revision (report_id, revision, document, findings, reasons)
        values (?, ?, ?, '[]', '{}')""",
        n -> new Object[] {reports.get(n / REVISIONS).id(), n % REVISIONS + 1, document});
  }

  private void history(List<SeedReport> reports) {
    int each = 3 * REVISIONS;
    String[] acts = {"SUBMIT", "SIGN", "RETURN"};
    LocalDateTime start = LocalDateTime.of(2026, 1, 5, 1, 0);
    each(
        reports.size() * each,
        """
        insert into report_entry (report_id, entry, version, act, acted_by, acted_name, acted_at,
          step_before, step_after, revision, note)
        values (?, ?, ?, ?, 'a', '某人', ?, 'REVIEW', 'REVISION', 1, '请修改')""",
        n ->
            new Object[] {
              reports.get(n / each).id(),
              n % each + 1,
              n % each + 1,
              acts[n % 3],
              start.plusMinutes(n % each)
            });
    each(
        reports.size() * 2,
        """
        insert into report_opinion (report_id, opinion, revision, weight, body, noted_by,
          noted_name, noted_at, sent) values (?, ?, 1, 'MUST', '请补充具体事例。', 'a', '某人', ?, true)""",
        n -> new Object[] {reports.get(n / 2).id(), n % 2 + 1, start});
  }

  private void each(int count, String sql, IntFunction<Object[]> row) {
    for (int from = 0; from < count; from += BATCH) {
      List<Object[]> rows = new ArrayList<>();
      for (int n = from; n < Math.min(count, from + BATCH); n++) {
        rows.add(row.apply(n));
      }
      database.batchUpdate(sql, rows);
    }
  }

  static String id(int year, int n) {
    return UUID.nameUUIDFromBytes(
            (year + "/" + n).getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }
}
