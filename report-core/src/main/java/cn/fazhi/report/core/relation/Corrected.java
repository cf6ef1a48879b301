package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds how many decisions were corrected, told beside how: 撤销11件，确认违法4件，责令履行2件，直接纠错17件. Only what
 * adds up, since districts differ in what they count.
 */
final class Corrected {
  private static final Search SAID = Search.of("纠错[^，,。；;率]{0,4}$");
  private static final Search HOW = Search.of("撤销|变更|确认违法|确认无效|责令");
  private static final Search STOP = Search.of("[。！？\n]");
  private static final int FAR = 8;

  private Corrected() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(0, passage.size())
        .filter(total -> SAID.in(passage.before(total)))
        .boxed()
        .flatMap(
            total ->
                Stream.of(before(passage, total), behind(passage, total))
                    .filter(parts -> parts.size() > 1)
                    .map(parts -> new Addition(passage, total, parts)))
        .filter(Addition::holds)
        .map(Addition::relation);
  }

  /** In this sentence and the one before. */
  private static List<Integer> before(Passage passage, int total) {
    List<Integer> parts = new ArrayList<>();
    int crossed = 0;
    for (int i = total - 1; i >= Math.max(0, total - FAR); i--) {
      crossed += STOP.in(passage.between(i, i + 1)) ? 1 : 0;
      if (crossed < 2 && way(passage, total, i)) {
        parts.add(0, i);
      }
    }
    return parts;
  }

  private static List<Integer> behind(Passage passage, int total) {
    List<Integer> parts = new ArrayList<>();
    for (int i = total + 1; i < Math.min(passage.size(), total + FAR); i++) {
      if (STOP.in(passage.between(i - 1, i))) {
        break;
      }
      if (way(passage, total, i)) {
        parts.add(i);
      }
    }
    return parts;
  }

  private static boolean way(Passage passage, int total, int index) {
    return passage.alike(total, index) && HOW.in(passage.before(index));
  }
}
