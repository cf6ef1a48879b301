package cn.fazhi.report.web.township;

import static java.util.stream.Collectors.groupingBy;

import cn.fazhi.report.core.check.Finding;
import java.util.List;
import java.util.Map;

/** Findings that say the same of several places, so that one press may mend them all. */
final class Alike {
  private record Kind(String rule, String message) {
    static Kind of(Finding finding) {
      return new Kind(finding.rule(), finding.message());
    }
  }

  private final Map<Kind, List<Finding>> kinds;

  Alike(List<Finding> findings) {
    kinds =
        findings.stream()
            .filter(finding -> MendController.name(finding) != null)
            .collect(groupingBy(Kind::of));
  }

  /** Those that say what this one says, itself among them. */
  List<Finding> to(Finding finding) {
    return kinds.getOrDefault(Kind.of(finding), List.of());
  }

  /** How many places are offered at this one: all at the first of several, else none. */
  int offeredAt(Finding finding) {
    List<Finding> all = to(finding);
    return all.size() > 1 && all.get(0) == finding ? all.size() : 0;
  }
}
