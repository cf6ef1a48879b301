package cn.fazhi.report.workflow.notice;

/** A mail was not taken; the message says why, in words for the system administrator. */
public final class Undelivered extends Exception {
  private final boolean perhaps;

  private Undelivered(String why, Throwable cause, boolean perhaps) {
    super(why, cause);
    this.perhaps = perhaps;
  }

  static Undelivered surely(String why, Throwable cause) {
    return new Undelivered(why, cause, false);
  }

  /** The line broke while the other side was at it. */
  static Undelivered perhaps(String why, Throwable cause) {
    return new Undelivered(why, cause, true);
  }

  /** Whether it may have been taken after all. */
  public boolean perhaps() {
    return perhaps;
  }
}
