package cn.fazhi.report.core.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps a rule from saying the same thing endlessly: the weightiest findings, and how many more.
 */
final class Brief {
  static final int MOST = 100;

  private Brief() {}

  static List<Finding> of(Rule rule, List<Finding> findings) {
    if (findings.size() <= MOST) {
      return findings;
    }
    List<Finding> kept =
        new ArrayList<>(
            findings.stream().sorted(Comparator.comparing(Finding::severity)).limit(MOST).toList());
    String rest = "还有 %d 处同类问题没有列出。".formatted(findings.size() - MOST);
    kept.add(new Finding(rule.code(), Severity.INFO, null, null, rest, null, null));
    return kept;
  }
}
