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
    return "刚才试得太多了。请 " + (seconds < 60 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟") + "后再试。";
  }
}
