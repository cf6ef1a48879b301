package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What must agree in one passage, by all the ways in which it may be worded. What several find is
 * settled here: a part belongs to one total, a rate or change follows in one way.
 */
final class Prose {
  private final Passage passage;
  private final List<Relation> flows;
  private final Set<Anchor> flowing;
  private final List<Relation> carried;
  private final List<Addition> additions;

  private Prose(Passage passage) {
    this.passage = passage;
    this.flows = Flows.in(passage).toList();
    this.flowing = flows.stream().flatMap(f -> f.places().stream()).collect(Collectors.toSet());
    this.carried = Carried.in(passage).filter(c -> !flowing.containsAll(c.places())).toList();
    this.additions =
        Additions.in(passage).stream()
            .filter(addition -> !flowing.contains(passage.at(addition.last()).place()))
            .toList();
  }

  static Stream<Relation> in(Passage passage) {
    Prose prose = new Prose(passage);
    return Stream.of(
            once(prose.sure(prose.totals()), Relation::parts),
            once(
                prose.sure(prose.ratesAndChanges()), relation -> List.of(relation.places().get(0))),
            prose.besides())
        .flatMap(relations -> relations);
  }

  private Stream<Relation> totals() {
    Stream<Relation> worded =
        Stream.of(
                Sums.in(passage),
                Totals.in(passage),
                Certain.in(passage),
                Leftovers.in(passage),
                Remainders.in(passage),
                Segments.in(passage),
                Posts.in(passage),
                Pairs.in(passage),
                Twins.in(passage, additions))
            .flatMap(relations -> relations)
            .filter(relation -> relation.holds() || !Overlap.told(passage, relation.place()));
    return Stream.concat(additions.stream().map(Addition::relation), worded);
  }

  private Stream<Relation> ratesAndChanges() {
    Stream<Relation> follow =
        IntStream.range(0, passage.size())
            .mapToObj(
                rate -> Proportions.at(passage, rate, additions).or(() -> Traces.at(passage, rate)))
            .flatMap(Optional::stream)
            .map(Share::relation);
    return Stream.of(
            follow,
            Rates.in(passage, additions),
            Changes.in(passage),
            Shares.in(passage, additions),
            Differences.in(passage),
            PointGaps.in(passage),
            flows.stream())
        .flatMap(relations -> relations);
  }

  /** What takes nothing away from others: its figures may be parts of totals as well. */
  private Stream<Relation> besides() {
    return Stream.of(
            Aforesaid.in(passage),
            carried.stream(),
            Corrected.in(passage),
            Subtotals.in(passage, additions))
        .flatMap(relations -> relations);
  }

  /** What agrees with what was carried over from the year before is no less right without that. */
  private Stream<Relation> sure(Stream<Relation> relations) {
    Set<Anchor> explained =
        Stream.concat(flows.stream(), carried.stream())
            .filter(Relation::holds)
            .flatMap(relation -> relation.places().stream())
            .collect(Collectors.toSet());
    return relations.filter(
        relation -> relation.holds() || relation.places().stream().noneMatch(explained::contains));
  }

  /**
   * Of several relations that claim a figure the first that holds, or the first if none does.
   *
   * @param claimed the figures that may belong to one relation only
   */
  private static Stream<Relation> once(
      Stream<Relation> relations, Function<Relation, List<Anchor>> claimed) {
    List<Relation> all = relations.toList();
    Set<Anchor> taken = new HashSet<>();
    List<Relation> once = new ArrayList<>();
    for (boolean holds : new boolean[] {true, false}) {
      for (Relation relation : all) {
        List<Anchor> own = claimed.apply(relation);
        if (relation.holds() == holds && own.stream().noneMatch(taken::contains)) {
          taken.addAll(own);
          once.add(relation);
        }
      }
    }
    return once.stream();
  }
}
