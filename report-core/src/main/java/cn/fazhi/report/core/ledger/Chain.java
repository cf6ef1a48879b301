package cn.fazhi.report.core.ledger;

import java.time.LocalDate;

/** Rows that are linked one to the next; one chain for each thing that has a history of its own. */
public record Chain(String id) {
  public static Chain ofReport(String report) {
    return new Chain("report:" + report);
  }

  public static Chain ofAccount(String account) {
    return new Chain("account:" + account);
  }

  /** What belongs to no report and no account, by the day it happened. */
  public static Chain ofDay(LocalDate day) {
    return new Chain("day:" + day);
  }
}
