package cn.fazhi.report.core.report;

import java.util.List;

/** All reports there are, for whoever checks that each is as it was left. */
public interface ReportRegister {
  /** The next reports by id; the first ones after an empty id. */
  List<ReportId> after(String id, int most);

  /**
   * Whether what lists read of a report, its titles and how many revisions it has, is what its
   * texts say.
   */
  boolean listedAsItIs(Report report);
}
