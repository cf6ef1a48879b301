package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
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
    return ways(passage, total, passage.earliest(total, 2, FAR), total);
  }

  private static List<Integer> behind(Passage passage, int total) {
    return ways(passage, total, total + 1, passage.latest(total, 1, FAR) + 1);
  }

  private static List<Integer> ways(Passage passage, int total, int from, int to) {
    return IntStream.range(from, to)
        .filter(i -> passage.alike(total, i) && HOW.in(passage.before(i)))
        .boxed()
        .toList();
  }
}
