package cn.fazhi.report.workflow.flow;

/** Where the next submission comes back in after a step has returned the report. */
public enum Reentry {
  FIRST_DISTRICT_STEP("从第一个区级步骤重新开始"),
  THIS_STEP("直接回到退回它的步骤");

  private final String label;

  Reentry(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
