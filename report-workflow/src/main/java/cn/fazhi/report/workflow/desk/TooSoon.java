package cn.fazhi.report.workflow.desk;

/** Too many tries at the door: nobody looks at the password before that time is over. */
public final class TooSoon extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long seconds;

  TooSoon(long seconds) {
    super("wait " + seconds + " s", null, false, false);
    this.seconds = seconds;
  }

  public long seconds() {
    return seconds;
  }

  /** The same for every name, whether anybody has it or not. */
  public String sentence() {
    return seconds < 60
        ? "刚才试得太多了。请 " + seconds + " 秒后再试。"
        : "刚才试得太多了。请 " + (seconds + 59) / 60 + " 分钟后再试；在这之前再试也不会办理。急用或者忘了密码，请联系本区安全管理员。";
  }
}
