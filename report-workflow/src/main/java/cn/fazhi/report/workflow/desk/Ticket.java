package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.report.ReportId;

/** Which report a page showed, and in which version; every act hands it back. */
public record Ticket(ReportId report, long version) {}
