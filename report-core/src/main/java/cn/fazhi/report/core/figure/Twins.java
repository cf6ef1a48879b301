package cn.fazhi.report.core.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what is told a second time in another unit beside every part of a sum that holds:
 * 图斑37个、86.4公顷，其中永久22个、61公顷，临时15个、25.4公顷.
 */
final class Twins {
  private static final double NEAR = 0.2;

  private Twins() {}

  static Stream<Relation> in(Passage passage, List<Addition> additions) {
    return additions.stream()
        .filter(addition -> addition.total() < addition.parts().get(0))
        .flatMap(addition -> of(passage, addition));
  }

  private static Stream<Relation> of(Passage passage, Addition addition) {
    int first = addition.parts().get(0);
    Set<String> units =
        IntStream.range(addition.total() + 1, first)
            .mapToObj(i -> passage.at(i).unit())
            .filter(unit -> !unit.equals("%") && !unit.equals(passage.at(first).unit()))
            .collect(Collectors.toSet());
    return units.stream()
        .map(unit -> twin(passage, addition, unit))
        .flatMap(Optional::stream)
        .filter(twin -> twin.holds() || near(twin))
        .map(Addition::relation);
  }

  /** Nothing where one of them is not told, or told more than once. */
  private static Optional<Addition> twin(Passage passage, Addition addition, String unit) {
    List<Integer> ends = new ArrayList<>(addition.parts());
    ends.add(behind(passage, addition));
    List<Integer> twins = new ArrayList<>();
    int from = addition.total();
    for (int end : ends) {
      List<Integer> between =
          IntStream.range(from + 1, end)
              .filter(i -> passage.at(i).unit().equals(unit))
              .boxed()
              .toList();
      if (between.size() != 1 || passage.at(between.get(0)).approximate()) {
        return Optional.empty();
      }
      twins.add(between.get(0));
      from = end;
    }
    return Optional.of(new Addition(passage, twins.get(0), twins.subList(1, twins.size())));
  }

  /** Up to where what is told beside the last part stands: as far from it as from the first. */
  private static int behind(Passage passage, Addition addition) {
    List<Integer> parts = addition.parts();
    return Math.min(passage.size(), addition.last() + parts.get(1) - parts.get(0));
  }

  private static boolean near(Addition twin) {
    BigDecimal off = twin.sum(twin.parts()).subtract(twin.stated()).abs();
    return off.doubleValue() <= NEAR * twin.stated().doubleValue();
  }
}
