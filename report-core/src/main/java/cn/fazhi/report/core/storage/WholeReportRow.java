package cn.fazhi.report.core.storage;

import org.jspecify.annotations.Nullable;

/** A row of {@code report} with its row of {@code report_text} and the units whose turn it is. */
final class WholeReportRow extends ReportRow {
  String document;
  String writers;

  /** A JSON list of unit codes; null where it is nobody's turn. */
  @Nullable String turnUnits;
}
