package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
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
  private static final Search ALL = Search.of("合计|共计|总计");
  private static final double NEAR = 0.2;

  private Twins() {}

  static Stream<Relation> in(Passage passage, List<Addition> additions) {
    return additions.stream()
        .filter(addition -> addition.total() < addition.parts().get(0))
        .flatMap(addition -> of(passage, addition));
  }

  private static Stream<Relation> of(Passage passage, Addition addition) {
    List<Integer> parts = addition.parts();
    Set<String> units =
        IntStream.range(parts.get(0) + 1, parts.get(1))
            .mapToObj(i -> passage.at(i).unit())
            .filter(unit -> !unit.equals("%"))
            .collect(Collectors.toSet());
    return units.stream()
        .map(unit -> twin(passage, addition, unit))
        .flatMap(Optional::stream)
        .filter(twin -> twin.holds() || twin.near(NEAR))
        .map(Addition::relation);
  }

  /** Nothing where one of them is not told, or told more than once. */
  private static Optional<Addition> twin(Passage passage, Addition addition, String unit) {
    List<Integer> parts = new ArrayList<>();
    int from = addition.parts().get(0);
    for (int end : ends(passage, addition)) {
      int part = only(passage, unit, from + 1, end);
      if (part < 0) {
        return Optional.empty();
      }
      parts.add(part);
      from = end;
    }
    int before = only(passage, unit, addition.total() + 1, addition.parts().get(0));
    int behind = parts.get(parts.size() - 1) + 1;
    boolean last =
        behind < passage.size()
            && ALL.in(passage.before(behind))
            && only(passage, unit, behind, behind + 1) == behind;
    return before < 0 && !last
        ? Optional.empty()
        : Optional.of(new Addition(passage, before < 0 ? behind : before, parts));
  }

  /** The one exact figure in the unit there; -1 where there are none or several. */
  private static int only(Passage passage, String unit, int from, int to) {
    int[] there =
        IntStream.range(from, to).filter(i -> passage.at(i).unit().equals(unit)).toArray();
    return there.length == 1 && !passage.at(there[0]).approximate() ? there[0] : -1;
  }

  /** Up to where what is told beside a part stands: up to the next, behind the last as far. */
  private static List<Integer> ends(Passage passage, Addition addition) {
    List<Integer> parts = addition.parts();
    List<Integer> ends = new ArrayList<>(parts.subList(1, parts.size()));
    ends.add(Math.min(passage.size(), addition.last() + parts.get(1) - parts.get(0)));
    return ends;
  }
}
