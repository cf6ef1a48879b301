package cn.fazhi.report.planted;

import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Reports;

public record ReadingDesk(Reports reports) {
  public void tidyUp(Report report) {
    reports.save(report);
  }
}
