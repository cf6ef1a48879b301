package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.figure.Figure;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds totals that are told together with their parts. */
final class Sums {
  private Sums() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(0, passage.size() - 1)
        .mapToObj(total -> at(passage, total))
        .flatMap(Optional::stream);
  }

  private static Optional<Relation> at(Passage passage, int total) {
    Figure whole = passage.at(total);
    int first = first(passage, total);
    Opening opening = Opening.of(passage.between(first - 1, first));
    if (opening == Opening.NONE || !whole.counted()) {
      return Optional.empty();
    }
    Parts all = Parts.after(passage, total, first, opening);
    if (!all.comparable() || opening == Opening.DONE && !pairs(all)) {
      return Optional.empty();
    }
    Parts parts = all.makingUpTheTotal();
    boolean holds = parts.sum().compareTo(parts.stated()) == 0;
    return holds
        ? Optional.of(relation(parts))
        : Optional.of(parts.listed().orElse(parts)).filter(Doubt::certain).map(Sums::relation);
  }

  /**
   * A rate may stand between, behind a total that stands alone: 1,240件，结案率99.2%，其中…; or persons
   * beside times: 58批142人次，其中…; or what it was the year before: 264件，同比减少11.7%（上年299件），其中….
   */
  private static int first(Passage passage, int total) {
    int passed = Compared.behind(passage, total);
    return passed > total ? passed + 1 : rated(passage, total);
  }

  private static int rated(Passage passage, int total) {
    if (total + 2 >= passage.size()) {
      return total + 1;
    }
    String words = passage.between(total, total + 1);
    boolean pair = words.isEmpty();
    boolean rate = passage.at(total + 1).percentage() && Opening.RATE.in(words);
    boolean on = (pair || rate) && on(passage.between(total + 1, total + 2));
    boolean alone = total == 0 || pair || on && !on(passage.between(total - 1, total));
    return on && alone ? total + 2 : total + 1;
  }

  private static boolean on(String words) {
    return words.chars().noneMatch(c -> "。；;！？".indexOf(c) >= 0);
  }

  private static Relation relation(Parts parts) {
    return new Addition(parts.passage(), parts.total(), parts.indexes()).relation();
  }

  private static boolean pairs(Parts parts) {
    List<Integer> found = parts.indexes();
    return Opening.pending(parts.passage(), found.get(0), found.get(1));
  }
}
