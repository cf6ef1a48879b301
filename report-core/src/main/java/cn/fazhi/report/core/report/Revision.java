package cn.fazhi.report.core.report;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.document.Document;
import java.util.List;
import java.util.Map;

/**
 * A text as it was submitted, for ever.
 *
 * @param findings what the checker said at that moment
 * @param reasons why a finding was left standing, by {@link Finding#key()}
 */
public record Revision(
    int number, Document document, List<Finding> findings, Map<String, String> reasons) {
  public Revision {
    findings = List.copyOf(findings);
    reasons = Map.copyOf(reasons);
  }
}
