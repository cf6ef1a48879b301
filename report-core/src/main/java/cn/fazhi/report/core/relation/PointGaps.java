package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds by how many points two percentages of one sentence differ: 安装率64%，离区定90%的目标差26个百分点. */
final class PointGaps {
  private static final Search GAP = Search.of("(?:(?<![提增升])高出?|低于?|差|相差|落后|领先)了?$");

  /** 比全区平均水平高: measured by what is told here, if anywhere. */
  private static final Search AGAINST = Search.of("[比较与于同]");

  private static final Search CLAUSE = Search.of("[，,；;]");
  private static final int FAR = 4;

  private PointGaps() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(2, passage.size())
        .filter(gap -> passage.at(gap).unit().equals("百分点") && !passage.at(gap).approximate())
        .filter(gap -> GAP.in(passage.before(gap)) && !elsewhere(passage, gap))
        .mapToObj(gap -> at(passage, gap))
        .flatMap(Optional::stream);
  }

  private static boolean elsewhere(Passage passage, int gap) {
    return Share.round(passage.value(gap))
        && AGAINST.in(passage.before(gap))
        && CLAUSE.in(passage.between(gap - 1, gap));
  }

  private static Optional<Relation> at(Passage passage, int gap) {
    List<Integer> rates =
        IntStream.range(passage.earliest(gap, 1, FAR), gap).filter(passage::rate).boxed().toList();
    return rates.stream()
        .flatMap(
            more ->
                rates.stream()
                    .filter(less -> differ(passage, more, less, gap))
                    .map(less -> relation(passage, gap, more, less)))
        .findFirst();
  }

  private static boolean differ(Passage passage, int more, int less, int gap) {
    return passage.value(more).subtract(passage.value(less)).compareTo(passage.value(gap)) == 0;
  }

  private static Relation relation(Passage passage, int gap, int more, int less) {
    BigDecimal stated = passage.value(gap);
    return passage.relation(
        Relation.Kind.SUM,
        List.of(gap, more, less),
        stated,
        Arithmetic.difference(passage.value(more), passage.value(less), stated));
  }
}
