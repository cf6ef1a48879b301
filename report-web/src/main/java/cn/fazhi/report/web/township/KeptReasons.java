package cn.fazhi.report.web.township;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.report.ReportId;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reasons typed on the check page and not submitted yet, by finding key, for as long as the person
 * stays signed in.
 */
final class KeptReasons {
  private static final int LONGEST = 300;
  private static final int MOST = 200;

  private KeptReasons() {}

  /** The reasons typed on the page for findings that ask for one. */
  static Map<String, String> typed(List<Finding> findings, Map<String, String> fields) {
    Map<String, String> reasons = new LinkedHashMap<>();
    List<String> keys =
        findings.stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::key)
            .toList();
    for (int n = 0; fields.containsKey("finding" + n); n++) {
      String said = fields.getOrDefault("reason" + n, "").strip();
      String key = fields.get("finding" + n);
      if (!said.isEmpty() && keys.contains(key)) {
        reasons.put(key, said);
      }
    }
    return reasons;
  }

  static Map<String, String> of(HttpSession session, ReportId id) {
    Map<String, String> kept = new HashMap<>();
    if (session.getAttribute(name(id)) instanceof Map<?, ?> stored) {
      stored.forEach((key, reason) -> kept.put((String) key, (String) reason));
    }
    return kept;
  }

  static void keep(HttpSession session, ReportId id, Map<String, String> reasons) {
    HashMap<String, String> kept = new HashMap<>();
    reasons.entrySet().stream()
        .limit(MOST)
        .forEach(e -> kept.put(e.getKey(), shortened(e.getValue())));
    session.setAttribute(name(id), kept);
  }

  static void forget(HttpSession session, ReportId id) {
    session.removeAttribute(name(id));
  }

  private static String shortened(String reason) {
    return reason.codePointCount(0, reason.length()) <= LONGEST
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, LONGEST));
  }

  private static String name(ReportId id) {
    return "reasons of " + id;
  }
}
