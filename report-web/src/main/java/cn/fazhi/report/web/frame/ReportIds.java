package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportId;

/** Reads ids from addresses; what cannot be an id does not exist. */
public final class ReportIds {
  private ReportIds() {}

  public static ReportId of(String text) {
    try {
      return new ReportId(text);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotFound();
    }
  }
}
