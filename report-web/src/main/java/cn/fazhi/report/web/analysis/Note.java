package cn.fazhi.report.web.analysis;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.BlockId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding as it stands in the margin.
 *
 * @param number by which text and margin point at each other, in the order of the text
 */
record Note(int number, Finding finding) {

  /** All of them; what is about the whole text comes first. */
  static List<Note> of(Analysed analysed) {
    Map<BlockId, Integer> order = new HashMap<>();
    analysed.analysis().document().blocks().forEach(b -> order.put(b.id(), order.size()));
    List<Finding> sorted =
        analysed.findings().stream()
            .sorted(
                Comparator.<Finding>comparingInt(f -> position(f, order))
                    .thenComparingInt(f -> f.place() == null ? 0 : f.place().start()))
            .toList();
    List<Note> notes = new ArrayList<>();
    sorted.forEach(finding -> notes.add(new Note(notes.size() + 1, finding)));
    return notes;
  }

  private static int position(Finding finding, Map<BlockId, Integer> order) {
    Anchor place = finding.place();
    return place == null ? -1 : order.getOrDefault(place.block(), -1);
  }

  /** Whether it has to be mended. */
  public boolean must() {
    return finding.severity() == Severity.BLOCKER || finding.severity() == Severity.ERROR;
  }

  /** The colour of its tag. */
  public String tag() {
    if (must()) {
      return "fix";
    }
    return finding.severity() == Severity.WARNING ? "warn" : "todo";
  }
}
