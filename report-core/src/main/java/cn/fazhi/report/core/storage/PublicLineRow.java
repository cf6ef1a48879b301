package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.PublicLine;
import cn.fazhi.report.core.report.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published report as the public's list reads it. */
final class PublicLineRow {
  String id;
  int reportYear;
  String unitName;
  String title;
  int revision;
  Instant publishedAt;
  @Nullable String withdrawnFor;

  PublicLine line() {
    return new PublicLine(
        new ReportId(id),
        reportYear,
        unitName,
        Titles.shown(title, unitName, reportYear),
        revision,
        publishedAt,
        withdrawnFor);
  }
}
