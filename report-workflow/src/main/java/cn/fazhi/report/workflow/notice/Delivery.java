package cn.fazhi.report.workflow.notice;

/** Hands mail to whoever carries it further. */
public interface Delivery {
  /** Returns once the other side has taken it. */
  void deliver(Mail mail) throws Undelivered;
}
