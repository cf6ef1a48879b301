package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Units;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a number said to be the one told just before (上述34宗) that is not. */
final class Aforesaid {
  private static final Search SAID = Search.of("(?:^|…)[对将在从针把]{0,2}(?:上述|以上|前述|前文)的?$");
  private static final Search SUM = Search.of("合计|共计|总计|[各三四五六七八]项");
  private static final int FAR = 8;

  private Aforesaid() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(1, passage.size())
        .filter(index -> SAID.in(passage.before(index)) && !SUM.in(passage.after(index)))
        .mapToObj(index -> at(passage, index))
        .flatMap(Optional::stream);
  }

  /** Only where one number alone may be meant, and the one said is a slip of it. */
  private static Optional<Relation> at(Passage passage, int index) {
    Figure said = passage.at(index);
    List<Figure> meant =
        passage.figures().subList(Math.max(0, index - FAR), index).stream()
            .filter(figure -> Units.sameFamily(figure.unit(), said.unit()))
            .toList();
    return meant.size() == 1 && slip(meant.get(0), said)
        ? Optional.of(Repeats.relation(meant.get(0), said))
        : Optional.empty();
  }

  private static boolean slip(Figure told, Figure said) {
    String one = Arithmetic.plain(told.value());
    String other = Arithmetic.plain(said.value());
    return !told.approximate()
        && said.counted()
        && one.length() == other.length()
        && one.length() > 1
        && !one.equals(other);
  }
}
