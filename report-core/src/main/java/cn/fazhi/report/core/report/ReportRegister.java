package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All reports there are, for whoever checks that each is as it was left. */
public interface ReportRegister {
  /** The next reports by id; the first ones after an empty id. */
  List<ReportId> after(String id, int most);

  /** A report as the tables have it this moment, even if its version is well known. */
  Optional<Report> asKept(ReportId id);

  /** The reports whose open step this account has claimed. */
  List<ReportId> claimedBy(AccountId account);

  /** The reports whose open step was claimed before that moment. */
  List<ReportId> claimedBefore(Instant moment);

  /** All that wait for somebody, and where they stand. */
  List<Waiting> waiting();

  /** A report that is under way. */
  record Waiting(ReportId id, UnitCode bureau, UnitCode unit, int year, String step) {}

  /** How many of the unit's own reports, or of those it reviews, are not finished. */
  long underway(UnitCode unit);

  /** How far the reports of each of a bureau's cycles are; cycles without any are left out. */
  List<Tally> tallies(UnitCode bureau);

  /** The units that have begun their report of a cycle. */
  Set<UnitCode> begun(CycleId cycle);

  /**
   * How many reports of a cycle there are.
   *
   * @param arrived that have reached the bureau at least once
   * @param finished that are public, or will not be
   */
  record Tally(CycleId cycle, long begun, long arrived, long finished) {}

  /**
   * Whether what lists read of a report, its titles and how many revisions it has, is what its
   * texts say.
   */
  boolean listedAsItIs(Report report);

  /** Whose report it is and of which year, for those of the ids that there are. */
  List<Name> names(Collection<String> ids);

  /** A report by unit and year. */
  record Name(String id, UnitCode unit, int year) {}
}
