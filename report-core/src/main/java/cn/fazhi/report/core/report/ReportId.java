package cn.fazhi.report.core.report;

/** The lasting key of a report. */
public record ReportId(String value) {
  public ReportId {
    if (!value.matches("[0-9a-f-]{36}")) {
      throw new IllegalArgumentException("not a report id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
