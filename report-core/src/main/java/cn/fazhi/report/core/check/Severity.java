package cn.fazhi.report.core.check;

/** How much a finding weighs. */
public enum Severity {
  /** Stops submission. */
  BLOCKER("必须改"),
  /** Needs mending, or a written reason sealed with the revision. */
  ERROR("应当改"),
  WARNING("建议改"),
  INFO("提示");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
