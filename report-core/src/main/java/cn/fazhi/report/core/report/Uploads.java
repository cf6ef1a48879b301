package cn.fazhi.report.core.report;

import java.util.List;
import java.util.Optional;

/** Where brought files are kept. */
public interface Uploads {
  void keep(Upload upload);

  /** One file of this report; another report's file is not found. */
  Optional<Upload> find(ReportId report, String id);

  /** The report's files without their bytes, newest first. */
  List<Upload> of(ReportId report);
}
