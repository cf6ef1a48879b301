package cn.fazhi.report.core.report;

import cn.fazhi.report.core.check.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody brings along with an act.
 *
 * @param act the act itself, once it is asked for
 * @param judged the revision the page showed
 * @param findings what the checker says of the text concerned
 * @param reasons why findings are left standing, by their key
 */
record Intent(
    @Nullable Act act,
    @Nullable String reason,
    @Nullable Judged judged,
    List<Finding> findings,
    Map<String, String> reasons) {
  static final Intent PLAIN = new Intent(null, null, null, List.of(), Map.of());

  static Intent because(@Nullable String reason) {
    return new Intent(null, reason, null, List.of(), Map.of());
  }

  static Intent judging(Judged judged, @Nullable String reason) {
    return new Intent(null, reason, judged, List.of(), Map.of());
  }

  /** As {@link Report} hands it in, before the act is named. */
  static Intent with(
      @Nullable String reason,
      @Nullable Judged judged,
      List<Finding> findings,
      Map<String, String> reasons) {
    return new Intent(null, reason, judged, findings, reasons);
  }

  Intent to(Act named) {
    return new Intent(named, reason, judged, findings, reasons);
  }

  boolean hasReason() {
    return reason != null && !reason.isBlank();
  }
}
