package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All reports there are, for whoever checks that each is as it was left. */
public interface ReportRegister {
  /** The next reports by id; the first ones after an empty id. */
  List<ReportId> after(String id, int most);

  /** A report as the tables have it this moment, even if its version is well known. */
  Optional<Report> asKept(ReportId id);

  /** The reports whose open step this account has claimed. */
  List<ReportId> claimedBy(AccountId account);

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
