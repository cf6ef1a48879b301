package cn.fazhi.report.core.report;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.people.UnitCode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the fingerprints of the reports' last texts that have come to the district are kept, to
 * find among all of them those that say the same.
 */
public interface Prints {
  /** The next reports whose kept fingerprints are missing, old or no longer wanted. */
  List<Due> due(int edition, int most);

  /**
   * @param revision the one to be kept, 0 where nothing of the report is
   */
  record Due(ReportId report, int revision) {}

  /** Keeps them in place of whatever is kept of the report. */
  void keep(ReportId report, int revision, int edition, Fingerprint print);

  void forget(ReportId report);

  /**
   * Texts of which passages may be like some of this one, the likeliest first: of the year or an
   * earlier one, none of these units. Three statements, however many are kept, once a node has read
   * them all.
   */
  List<Kept> like(Fingerprint text, int year, Collection<UnitCode> except, int most);

  /**
   * The last text that has come to the district.
   *
   * @param publicRevision the one everybody may read, null without one
   */
  record Kept(
      ReportId report,
      int revision,
      UnitCode unit,
      String unitName,
      int year,
      @Nullable Integer publicRevision,
      Document text) {

    public boolean isPublic() {
      return publicRevision != null && publicRevision == revision;
    }
  }
}
