package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ids from addresses; what cannot be an id does not exist. */
public final class ReportIds {
  private static final Pattern PAGE = Pattern.compile("(/reports/[0-9a-f-]{36})(/.*)?");

  private ReportIds() {}

  public static ReportId of(String text) {
    try {
      return new ReportId(text);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotFound();
    }
  }

  /** Where the report itself is shown, of an address that belongs to one. */
  static Optional<String> page(String address) {
    Matcher matcher = PAGE.matcher(address);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
