package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds sums that do not hold and stand under words that leave no way out: a list by kinds, sorted
 * in a way that is named or ending with all others.
 */
final class Certain {
  private static final Search SORTED =
      Search.of("[。.；;](?:其中)?[，,]?" + Opening.SORT + "[，,：:][^，,。；;：:]{0,12}$");
  private static final Search SOME = Search.of("等(?!其[他它])|占比|居多|主要|较多|突出|集中|前[二三四五]");
  private static final Search KINDS = Search.of("[。.；;]其中[：:，,]?[^，,。；;：:]{0,12}$");

  /** 275件中土地91件、邻里83件. */
  private static final Search OF_THOSE = Search.of("^[^，,。；;：:]{0,4}中[，,]?[^，,。；;：:]{0,8}$");

  private static final Search THEN = Search.of(Times.ANOTHER_YEAR + "|上月|增|减|多|少|升|降");
  private static final int FAR = 8;
  private static final int FEWEST = 4;
  private static final int MOST = 30;

  private Certain() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(1, passage.size() - 1)
        .mapToObj(first -> kinds(passage, first))
        .flatMap(Optional::stream)
        .filter(addition -> !addition.holds())
        .map(Addition::relation);
  }

  /** Parts by kinds, others last; none of the figures in the sentence before is their sum. */
  private static Optional<Addition> kinds(Passage passage, int first) {
    String lead = passage.between(first - 1, first);
    boolean sorted = SORTED.in(lead);
    if (!sorted && !KINDS.in(lead) && !OF_THOSE.in(lead)) {
      return Optional.empty();
    }
    List<Integer> parts = new ArrayList<>(List.of(first));
    for (int next = first + 1;
        next < Math.min(passage.size(), first + MOST)
            && passage.alike(first, next)
            && (!passage.pausesBehind(next - 1) || Opening.sentence(passage, first, next));
        next++) {
      parts.add(next);
    }
    int last = parts.get(parts.size() - 1);
    boolean all =
        sorted
            ? parts.size() > 1 && !SOME.in(passage.quote(passage.span(first, last)))
            : parts.size() >= FEWEST && Leftovers.OTHERS.in(passage.before(last));
    int far = OF_THOSE.in(lead) ? 1 : FAR;
    return all && !Parts.MORE.in(passage.after(last))
        ? total(passage, parts, far)
        : Optional.empty();
  }

  /** The first figure of the sentence before, where the sum is off by little. */
  private static Optional<Addition> total(Passage passage, List<Integer> parts, int far) {
    int first = parts.get(0);
    int total = -1;
    BigDecimal sum = new Addition(passage, first, parts).sum();
    for (int i = first - 1; i >= Math.max(0, first - far); i--) {
      if (i < first - 1 && passage.endsBehind(i)) {
        break;
      }
      if (passage.alike(i, first) && !THEN.in(passage.before(i))) {
        total = i;
        if (passage.value(i).compareTo(sum) == 0) {
          return Optional.empty();
        }
      }
    }
    double whole = total < 0 ? 0 : passage.value(total).doubleValue();
    return Math.abs(sum.doubleValue() - whole) <= whole / 10
        ? Optional.of(new Addition(passage, total, parts)).filter(a -> whole > 0)
        : Optional.empty();
  }
}
