package cn.fazhi.report.core.report;

import java.util.List;
import java.util.Optional;

/** Where brought files are kept. */
public interface Uploads {
  void keep(Upload upload);

  /** One file of this report; another report's file is not found. */
  Optional<Upload> find(ReportId report, String id);

  /** The files that stay with the report, without their bytes, newest first. */
  List<Upload> of(ReportId report);

  /** Makes an unconfirmed file the original of what was imported; false where there is none. */
  boolean confirm(ReportId report, String id);

  /** Deletes one unconfirmed file; every other one stays. */
  void discard(ReportId report, String id);

  /** Deletes all unconfirmed files of a report. */
  void discardUnconfirmed(ReportId report);
}
