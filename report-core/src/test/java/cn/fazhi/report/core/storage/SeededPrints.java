package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Corpus;
import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.likeness.Formulas;
import cn.fazhi.report.core.likeness.Likeness;
import cn.fazhi.report.core.likeness.Passage;
import cn.fazhi.report.core.likeness.Passages;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.ReportId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** So many reports of so many towns in one year, each with a text of its own and its prints. */
final class SeededPrints {
  private static final int YEAR = 2025;

  private final JdbcTemplate tables;
  private final Prints prints;
  private final int reports;
  private final int paragraphs;

  SeededPrints(JdbcTemplate tables, Prints prints, int reports) {
    this(tables, prints, reports, 12);
  }

  SeededPrints(JdbcTemplate tables, Prints prints, int reports, int paragraphs) {
    this.tables = tables;
    this.prints = prints;
    this.reports = reports;
    this.paragraphs = paragraphs;
  }

  void fill() {
    fill(0, reports);
  }

  void fill(int from, int to) {
    for (int n = from; n < to; n++) {
      add(n);
    }
  }

  private void add(int n) {
    String id = id(n).value();
    tables.update(
        "insert into unit (code, name, kind, parent) select ?, ?, 'TOWN', ? from unit where code = ?"
            + " and not exists (select 1 from unit u where u.code = ?)",
        unit(n).value(),
        "第" + n + "镇",
        Cast.DISTRICT.code().value(),
        Cast.DISTRICT.code().value(),
        unit(n).value());
    tables.update(
        """
        insert into report (id, cycle_id, report_year, unit_code, bureau_code, flow_key,
          flow_version, version, status, title, step_kind, drafters_step, deadline, revisions,
          reached_revision, times_returned, answers_owed, musts_open)
        values (?, ?, ?, ?, ?, 'default', 1, 1, 'SUBMITTED', '报告', 'NONE', 'drafting', ?, 1, 1, 0,
          0, 0)""",
        id,
        cn.fazhi.report.core.cycle.CycleFixture.OF_2025.id().value(),
        YEAR,
        unit(n).value(),
        Cast.BUREAU.code().value(),
        LocalDate.of(YEAR + 1, 1, 12));
    tables.update(
        """
        insert into report_revision (report_id, revision, document, findings, reasons)
        values (?, 1, ?, '[]', '{}')""",
        id,
        DocumentJson.write(text(n)));
    prints.keep(id(n), 1, Fingerprint.EDITION, Fingerprint.of(passages(text(n))));
  }

  ReportId id(int n) {
    return new ReportId(Seed.id(YEAR, n));
  }

  UnitCode unit(int n) {
    return new UnitCode("lk-%05d".formatted(n));
  }

  Document text(int n) {
    return new Corpus(n).report(paragraphs);
  }

  static List<Passage> passages(Document text) {
    return Passages.of(text, Formulas.NONE);
  }

  /** By brute force. */
  static boolean alike(Document one, Document other) {
    List<Passage> theirs = passages(other);
    return passages(one).stream()
        .anyMatch(o -> theirs.stream().anyMatch(t -> o.similarity(t) >= Likeness.ALIKE));
  }
}
