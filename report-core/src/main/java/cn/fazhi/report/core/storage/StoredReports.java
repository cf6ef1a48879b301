package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportState;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.core.report.Turn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * Reports kept in the database. Saving takes the report's row by its version before anything else
 * is touched, so of two people who saw the same page one is refused.
 */
final class StoredReports implements Reports {
  private final ReportMapper reports;
  private final ReportTextMapper texts;
  private final TurnUnitMapper turns;
  private final StoredRevisions revisions;
  private final StoredOpinions opinions;
  private final StoredAttachments attachments;
  private final StoredEntries entries;
  private final KnownPasts known = new KnownPasts();

  StoredReports(
      ReportMapper reports,
      ReportTextMapper texts,
      TurnUnitMapper turns,
      StoredRevisions revisions,
      StoredOpinions opinions,
      StoredAttachments attachments,
      StoredEntries entries) {
    this.reports = reports;
    this.texts = texts;
    this.turns = turns;
    this.revisions = revisions;
    this.opinions = opinions;
    this.attachments = attachments;
    this.entries = entries;
  }

  @Override
  public Optional<Report> find(ReportId id) {
    return Optional.ofNullable(reports.find(id.value())).map(this::whole);
  }

  /** All of it read from the tables, whether its past is known or not. */
  Optional<Report> asKept(ReportId id) {
    return Optional.ofNullable(reports.find(id.value())).map(this::asKept);
  }

  @Override
  public Optional<Report> find(CycleId cycle, UnitCode unit) {
    return Optional.ofNullable(reports.of(cycle.value(), unit.value())).map(this::whole);
  }

  @Override
  public Optional<Revision> revision(ReportId id, int number) {
    return revisions.text(id, number);
  }

  @Override
  public void add(Report report) {
    known.written();
    ReportRow row = ReportRows.of(report.state());
    // acts done before it was first kept count as one version, the one their lines name
    row.version = report.entries().isEmpty() ? report.version() : report.version() + 1;
    try {
      reports.add(row);
    } catch (DuplicateKeyException e) {
      throw new Refusal.Stale("本单位本年度的报告已经建立，请从工作台进入。", List.of());
    }
    texts.add(ReportTextRow.of(report.state()));
    addTurnUnits(row.id, units(report.turn()));
    revisions.save(report);
    opinions.save(report, List.of());
    attachments.save(report);
    entries.add(report, 0);
  }

  @Override
  public void save(Report report) {
    known.written();
    ReportState now = report.state();
    ReportState loaded = report.loaded();
    if (reports.advance(ReportRows.of(now)) == 0) {
      throw new Refusal.Stale(
          "您打开页面之后，这份报告已有变化。请刷新页面，看清变化后再办理。", entries.since(now.id().value(), now.version()));
    }
    if (!now.text().equals(loaded.text()) || !now.writers().equals(loaded.writers())) {
      texts.write(ReportTextRow.of(now));
    }
    if (!units(now.turn()).equals(units(loaded.turn()))) {
      turns.clear(now.id().value());
      addTurnUnits(now.id().value(), units(now.turn()));
    }
    revisions.save(report);
    opinions.save(report, loaded.opinions());
    attachments.save(report);
    entries.add(report, loaded.entries().size());
  }

  private Report whole(WholeReportRow row) {
    Past past = known.of(row);
    return past == null ? asKept(row) : new KeptReport(row, past).report();
  }

  /**
   * All of the report as it stood at one moment: its history is read last, and where that knows of
   * more than the row, somebody has changed the rest meanwhile, so it is all read again.
   */
  private Report asKept(WholeReportRow row) {
    Past past =
        new Past(
            row.version,
            revisions.seals(row.id),
            opinions.of(row.id),
            attachments.of(row.id),
            entries.of(row.id));
    if (!past.ofOneMoment()) {
      return asKept(new ReportId(row.id)).orElseThrow();
    }
    known.read(row.id, past);
    return new KeptReport(row, past).report();
  }

  private void addTurnUnits(String report, Set<UnitCode> units) {
    units.forEach(unit -> turns.add(TurnUnitRow.of(report, unit)));
  }

  private static Set<UnitCode> units(@Nullable Turn turn) {
    return turn == null ? Set.of() : turn.units();
  }
}
