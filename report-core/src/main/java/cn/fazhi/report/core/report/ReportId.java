package cn.fazhi.report.core.report;

import java.util.regex.Pattern;

/** The lasting key of a report. */
public record ReportId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

  public ReportId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a report id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
