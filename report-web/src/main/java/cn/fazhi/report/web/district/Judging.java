package cn.fazhi.report.web.district;

import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.workflow.desk.Ticket;

/** What every deciding form carries: the report as shown and the revision that was read. */
record Judging(long version, int revision, String digest) {
  Ticket ticket(String id) {
    return new Ticket(ReportIds.of(id), version);
  }

  Judged judged() {
    return new Judged(revision, digest);
  }
}
