package cn.fazhi.report.core.ledger;

import java.time.LocalDate;

/** Rows that are linked one to the next; one chain for each thing that has a history of its own. */
public record Chain(String id) {
  /** The chain that the anchors themselves make. */
  public static final Chain ANCHORS = new Chain("anchors");

  private static final String REPORT = "report:";
  private static final String ACCOUNT = "account:";
  private static final String FLOW = "flow:";
  private static final String DAY = "day:";

  public static Chain ofReport(String report) {
    return new Chain(REPORT + report);
  }

  public static Chain ofAccount(String account) {
    return new Chain(ACCOUNT + account);
  }

  /** All versions of a flow together. */
  public static Chain ofFlow(String key) {
    return new Chain(FLOW + key);
  }

  /** What belongs to no report and no account, by the day it happened. */
  public static Chain ofDay(LocalDate day) {
    return new Chain(DAY + day);
  }

  public boolean isReport() {
    return id.startsWith(REPORT);
  }

  public boolean isFlow() {
    return id.startsWith(FLOW);
  }

  /** What the chain is about, in words. */
  public String label() {
    return id.replaceFirst("^" + REPORT, "报告 ")
        .replaceFirst("^" + ACCOUNT, "账号 ")
        .replaceFirst("^" + FLOW, "流程 ")
        .replaceFirst("^" + DAY, "日期 ")
        .replaceFirst("^" + ANCHORS.id + "$", "锚点");
  }
}
