package cn.fazhi.report.core.report;

/** Where an act takes the report; which step that is, the flow says. */
public enum Leads {
  SAME,
  /** On to the next step of the flow, or back to the step that returned it. */
  ONWARD,
  /** Back to the drafters' step it came from. */
  DRAFTERS,
  REVISION,
  REVIEW,
  /** Onward when every named section has agreed, otherwise it stays. */
  ONWARD_WHEN_ALL_AGREE,
  CLOSED,
  /** A new run, beginning at REVISION. */
  REOPENED
}
