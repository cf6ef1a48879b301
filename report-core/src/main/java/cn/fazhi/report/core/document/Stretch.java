package cn.fazhi.report.core.document;

import cn.fazhi.report.core.document.Change.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that stayed, followed by a piece that gave way to another; any of the three may be empty.
 */
record Stretch(String same, String removed, String added) {

  /** Up to this many characters in common between two replaced pieces are taken for coincidence. */
  private static final int COINCIDENCE = 4;

  /** Joins neighbours that have only a coincidence between them, so that people can read it. */
  static List<Stretch> readable(List<Stretch> stretches) {
    List<Stretch> readable = new ArrayList<>();
    for (Stretch stretch : stretches) {
      Stretch last = stretch;
      while (!readable.isEmpty() && last.coincides(readable.get(readable.size() - 1))) {
        last = readable.remove(readable.size() - 1).joined(last);
      }
      readable.add(last);
    }
    return readable.size() < stretches.size() ? readable(readable) : readable;
  }

  static List<Run> runs(List<Stretch> stretches) {
    List<Run> runs = new ArrayList<>();
    for (Stretch stretch : stretches) {
      add(runs, Run.Kind.SAME, stretch.same);
      add(runs, Run.Kind.REMOVED, stretch.removed);
      add(runs, Run.Kind.ADDED, stretch.added);
    }
    return runs;
  }

  private boolean coincides(Stretch earlier) {
    int common = length(same);
    return common <= COINCIDENCE
        && common <= Math.min(size(), earlier.size())
        && !(removed + earlier.removed).isEmpty()
        && !(added + earlier.added).isEmpty();
  }

  private Stretch joined(Stretch later) {
    return new Stretch(
        same, removed + later.same + later.removed, added + later.same + later.added);
  }

  private int size() {
    return Math.max(length(removed), length(added));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void add(List<Run> runs, Run.Kind kind, String text) {
    if (!text.isEmpty()) {
      runs.add(new Run(kind, text));
    }
  }
}
