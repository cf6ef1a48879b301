package cn.fazhi.report.core.likeness;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts sentences alike together that stand in one paragraph on either side. */
final class Stretches {
  /** What is told of one text and another; whoever has copied more knows it. */
  private static final int MOST = 300;

  private Stretches() {}

  /**
   * @param least letters that both sides of a stretch share
   */
  static List<Copied> of(List<Likeness.Match> matches, Copied.Source source, int least) {
    record Paragraphs(BlockId here, BlockId there) {}
    Map<Paragraphs, List<Pair>> together =
        matches.stream()
            .limit(MOST)
            .map(Pair::of)
            .collect(
                Collectors.groupingBy(
                    pair ->
                        new Paragraphs(
                            pair.match.here().block().id(), pair.match.there().block().id()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return together.values().stream()
        .map(pairs -> stretch(pairs, source))
        .filter(copied -> copied.letters() >= least)
        .toList();
  }

  private static Copied stretch(List<Pair> pairs, Copied.Source source) {
    double weight = pairs.stream().mapToInt(p -> p.match.here().letters().length()).sum();
    double alike =
        pairs.stream()
            .mapToDouble(p -> p.match.similarity() * p.match.here().letters().length())
            .sum();
    return new Copied(
        source,
        side(pairs.stream().map(p -> p.match.here()).toList(), marks(pairs, true)),
        side(pairs.stream().map(p -> p.match.there()).toList(), marks(pairs, false)),
        alike / weight,
        pairs.stream().mapToInt(p -> p.tiles.letters()).sum(),
        source.hashCode());
  }

  private static Copied.Side side(List<Passage> passages, List<Anchor> same) {
    Block block = passages.get(0).block();
    int start = passages.stream().mapToInt(p -> p.place().start()).min().orElseThrow();
    int end = passages.stream().mapToInt(p -> p.place().end()).max().orElseThrow();
    return new Copied.Side(
        new Anchor(block.id(), start, end), block.text().substring(start, end), same);
  }

  private static List<Anchor> marks(List<Pair> pairs, boolean here) {
    return pairs.stream()
        .flatMap(pair -> pair.marks(here).stream())
        .distinct()
        .sorted(Comparator.comparingInt(Anchor::start))
        .toList();
  }

  /** Two sentences and what they share. */
  private record Pair(Likeness.Match match, Tiles tiles) {
    static Pair of(Likeness.Match match) {
      String there = match.there().letters().text();
      return new Pair(match, Tiles.of(match.here().letters().text(), there));
    }

    Collection<Anchor> marks(boolean here) {
      List<Anchor> marks = new ArrayList<>();
      for (Tiles.Tile tile : tiles.all()) {
        new Marks(match, tile).on(here, marks);
      }
      return marks;
    }
  }
}
