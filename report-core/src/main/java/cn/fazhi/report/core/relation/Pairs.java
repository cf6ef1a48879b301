package cn.fazhi.report.core.relation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds sums of what is told right behind another number: 89批156人次，其中个访81批112人次、集访8批44人次. */
final class Pairs {
  private static final int FEWEST = 3;

  private Pairs() {}

  static Stream<Relation> in(Passage passage) {
    int[] seconds =
        IntStream.range(1, passage.size())
            .filter(i -> passage.between(i - 1, i).isEmpty())
            .filter(i -> !passage.at(i).percentage())
            .toArray();
    if (seconds.length < FEWEST) {
      return Stream.empty();
    }
    Set<String> units =
        IntStream.of(seconds).mapToObj(i -> passage.at(i).unit()).collect(Collectors.toSet());
    return units.stream().flatMap(unit -> Sums.in(passage.only(unit::equals)));
  }
}
