package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds how many decisions were corrected, told beside how: 撤销11件，确认违法4件，责令履行2件，直接纠错17件，纠错率9.9%.
 * Only what adds up, since districts differ in what they count.
 */
final class Corrected {
  private static final Search SAID = Search.of("纠错[^，,。；;率]{0,4}$");
  private static final Search RATE = Search.of("纠错率[^，,。；;]{0,4}$");
  private static final Search HOW = Search.of("撤销|变更|确认违法|确认无效|责令");
  private static final Search DECIDED = Search.of("审结|办结|结案|办理|审理");
  private static final int FAR = 10;

  private Corrected() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(0, passage.size())
        .boxed()
        .flatMap(
            i ->
                passage.at(i).percentage()
                    ? rate(passage, i).map(Share::relation).stream()
                    : sum(passage, i).map(Addition::relation));
  }

  private static Stream<Addition> sum(Passage passage, int total) {
    return SAID.in(passage.before(total))
        ? Stream.of(before(passage, total), behind(passage, total))
            .map(told -> told.stream().filter(i -> way(passage, i)).toList())
            .filter(parts -> parts.size() > 1)
            .map(parts -> new Addition(passage, total, parts))
            .filter(addition -> addition.parts().stream().allMatch(i -> passage.alike(i, total)))
            .filter(Addition::holds)
        : Stream.empty();
  }

  /** 审结217件，其中…撤销、确认违法25件。直接纠错率11.5%. */
  private static Optional<Share> rate(Passage passage, int rate) {
    if (!RATE.in(passage.before(rate)) || Share.round(passage.value(rate))) {
      return Optional.empty();
    }
    List<Integer> told = before(passage, rate);
    List<Integer> ways = told.stream().filter(i -> way(passage, i)).toList();
    BigDecimal sum = new Addition(passage, rate, ways).sum();
    return told.stream()
        .filter(whole -> !ways.isEmpty() && DECIDED.in(passage.before(whole)))
        .filter(whole -> passage.value(whole).compareTo(sum) > 0)
        .map(whole -> new Share(passage, rate, whole, ways.get(0), sum, passage.value(whole)))
        .filter(Share::holds)
        .findFirst();
  }

  /** Exact counts in this sentence and the one before. */
  private static List<Integer> before(Passage passage, int index) {
    return counted(passage, passage.earliest(index, 2, FAR), index);
  }

  private static List<Integer> behind(Passage passage, int index) {
    return counted(passage, index + 1, passage.latest(index, 1, FAR) + 1);
  }

  private static List<Integer> counted(Passage passage, int from, int to) {
    return IntStream.range(from, to).filter(passage::counted).boxed().toList();
  }

  private static boolean way(Passage passage, int index) {
    return HOW.in(passage.named(index));
  }
}
