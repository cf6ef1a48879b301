package cn.fazhi.report.core.report;

/** Whose turn it is. {@link #NONE} stands for a report that waits for nobody. */
public enum StepKind {
  DRAFTING("起草", Status.DRAFT),
  SIGNING("签发", Status.SIGNING),
  REVIEW("审核", Status.SUBMITTED),
  COUNTERSIGN("会签", Status.SUBMITTED),
  DECISION("审定", Status.SUBMITTED),
  REVISION("修改", Status.RETURNED),
  PUBLICATION("公开", Status.APPROVED),
  NONE("办结", Status.PUBLISHED);

  private final String label;
  private final Status status;

  StepKind(String label, Status status) {
    this.label = label;
    this.status = status;
  }

  public String label() {
    return label;
  }

  /** The status of a report whose open step is of this kind; closed reports know their own. */
  public Status status() {
    return status;
  }

  /** Whether it is the unit's drafters' turn. */
  public boolean drafters() {
    return this == DRAFTING || this == REVISION;
  }

  /** Whether the report is with the district for judgement. */
  public boolean district() {
    return this == REVIEW || this == COUNTERSIGN || this == DECISION;
  }
}
