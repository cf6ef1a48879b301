package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.UnitCode;
import java.util.Optional;

/** Where reports are kept. */
public interface Reports {
  Optional<Report> find(ReportId id);

  Optional<Report> find(CycleId cycle, UnitCode unit);

  /** Adds a report. Throws {@link Refusal.Stale} where the unit already has one in this cycle. */
  void add(Report report);

  /**
   * Stores what has changed: the row, fresh revisions and entries, opinions. Throws {@link
   * Refusal.Stale} where the stored version is no longer the one this report was loaded with; then
   * nothing is written.
   */
  void save(Report report);

  Optional<Revision> revision(ReportId id, int number);
}
