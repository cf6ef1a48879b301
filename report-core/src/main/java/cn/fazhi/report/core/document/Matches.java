package cn.fazhi.report.core.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.Arrays;
import java.util.List;

/** What two sequences have in common, in order. */
final class Matches {
  static final int NONE = -1;

  /** Beyond this many differing elements a search would be slow and its result unreadable. */
  private static final int LIMIT = 4000;

  private Matches() {}

  /** For each element of the later sequence its place in the earlier one, or {@link #NONE}. */
  static <T> int[] of(List<T> before, List<T> after) {
    int[] places = new int[after.size()];
    Arrays.fill(places, NONE);
    int head = head(before, after);
    int tail = tail(before.subList(head, before.size()), after.subList(head, after.size()));
    for (int i = 0; i < head; i++) {
      places[i] = i;
    }
    for (int i = 1; i <= tail; i++) {
      places[after.size() - i] = before.size() - i;
    }
    middle(
        before.subList(head, before.size() - tail),
        after.subList(head, after.size() - tail),
        head,
        places);
    return places;
  }

  private static <T> void middle(List<T> before, List<T> after, int head, int[] places) {
    if (before.isEmpty() || after.isEmpty() || before.size() + after.size() > LIMIT) {
      return;
    }
    int from = 0;
    int shift = 0;
    for (AbstractDelta<T> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<T>()).getDeltas()) {
      int to = delta.getTarget().getPosition();
      fill(places, head + from, head + to, shift);
      from = to + delta.getTarget().size();
      shift += delta.getSource().size() - delta.getTarget().size();
    }
    fill(places, head + from, head + after.size(), shift);
  }

  private static void fill(int[] places, int from, int to, int shift) {
    for (int i = from; i < to; i++) {
      places[i] = i + shift;
    }
  }

  private static int head(List<?> before, List<?> after) {
    int most = Math.min(before.size(), after.size());
    int n = 0;
    while (n < most && before.get(n).equals(after.get(n))) {
      n++;
    }
    return n;
  }

  private static int tail(List<?> before, List<?> after) {
    int most = Math.min(before.size(), after.size());
    int n = 0;
    while (n < most && before.get(before.size() - 1 - n).equals(after.get(after.size() - 1 - n))) {
      n++;
    }
    return n;
  }
}
