package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.figure.Captions;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Grid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads which figures of a report must agree and works out whether they do; says nothing where a
 * careful clerk could not be sure. What adds up is told before what does not: a figure that follows
 * in one way needs no alarm in another.
 */
public final class RelationReader {
  private RelationReader() {}

  /**
   * @param figures as {@link FigureReader} read them from the same document
   */
  public static List<Relation> read(Document document, List<Figure> figures) {
    var byBlock = figures.stream().collect(Collectors.groupingBy(f -> f.place().block()));
    Captions captions = Captions.of(document);
    Stream<Relation> tables =
        document.blocks().stream()
            .filter(block -> Grid.is(block) && byBlock.containsKey(block.id()))
            .flatMap(b -> table(Grid.of(b, captions.over(b)), byBlock.get(b.id())));
    Stream<Relation> prose =
        Joined.of(document.blocks()).stream()
            .flatMap(joined -> inside(joined.passage(byBlock)).map(joined::back));
    Stream<Relation> apart =
        Stream.of(
                Repeats.in(document, figures),
                Recalls.in(document, figures),
                Extents.in(document, figures),
                Staff.in(document, figures),
                Remembered.in(document, figures))
            .flatMap(s -> s);
    List<Relation> near = Stream.of(prose, tables, apart).flatMap(s -> s).toList();
    Set<Anchor> told =
        near.stream().map(relation -> relation.places().get(0)).collect(Collectors.toSet());
    return once(Stream.concat(near.stream(), Bases.in(document, figures, told)));
  }

  /** A rate follows from one pair of numbers, told first where they stand nearest. */
  private static List<Relation> once(Stream<Relation> relations) {
    Map<Object, Relation> once = new LinkedHashMap<>();
    relations.forEach(
        relation -> {
          boolean rate = relation.kind() == Relation.Kind.RATE;
          List<Anchor> told = rate ? relation.places().subList(0, 1) : relation.places();
          once.putIfAbsent(List.of(relation.kind(), told), relation);
        });
    return List.copyOf(once.values());
  }

  /** Cells of prose are read as such. */
  private static Stream<Relation> table(Grid grid, List<Figure> figures) {
    Told told = Told.in(grid, figures);
    List<Figure> prose = figures.stream().filter(figure -> !told.holds(figure)).toList();
    Stream<Relation> turned =
        grid.turned().stream().flatMap(g -> TableChanges.in(Told.in(g, figures)));
    return Stream.of(
            TableSums.in(told),
            TableChanges.in(told),
            turned,
            inside(Passage.of(grid.block(), prose)))
        .flatMap(relations -> relations);
  }

  private static Stream<Relation> inside(Passage passage) {
    List<Relation> flows = Flows.in(passage).toList();
    Set<Anchor> flowing =
        flows.stream().flatMap(flow -> flow.places().stream()).collect(Collectors.toSet());
    List<Relation> carried =
        Carried.in(passage).filter(relation -> !flowing.containsAll(relation.places())).toList();
    Set<Anchor> explained =
        Stream.concat(flows.stream(), carried.stream())
            .filter(Relation::holds)
            .flatMap(relation -> relation.places().stream())
            .collect(Collectors.toSet());
    List<Addition> additions =
        Additions.in(passage).stream()
            .filter(addition -> !flowing.contains(passage.at(addition.last()).place()))
            .toList();
    Stream<Relation> exact = additions.stream().map(Addition::relation);
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
            .flatMap(s -> s)
            .filter(relation -> relation.holds() || !Overlap.told(passage, relation.place()));
    Stream<Relation> follow =
        IntStream.range(0, passage.size())
            .mapToObj(
                rate -> Proportions.at(passage, rate, additions).or(() -> Traces.at(passage, rate)))
            .flatMap(Optional::stream)
            .map(Share::relation);
    Stream<Relation> told =
        Stream.of(
                Rates.in(passage, additions),
                Changes.in(passage),
                Shares.in(passage, additions),
                Differences.in(passage),
                PointGaps.in(passage),
                flows.stream())
            .flatMap(s -> s);
    return Stream.of(
            once(Stream.concat(exact, worded).filter(r -> sure(r, explained)).toList(), 1),
            once(Stream.concat(follow, told).filter(r -> sure(r, explained)).toList(), 0),
            Aforesaid.in(passage),
            carried.stream(),
            Corrected.in(passage),
            Subtotals.in(passage, additions))
        .flatMap(s -> s);
  }

  /** What agrees with what was carried over from the year before is no less right without that. */
  private static boolean sure(Relation relation, Set<Anchor> explained) {
    return relation.holds() || relation.places().stream().noneMatch(explained::contains);
  }

  /**
   * Of several that share a figure, the first that holds.
   *
   * @param from the first of the figures that may belong to one relation only: parts to one total,
   *     a rate to one pair
   */
  private static Stream<Relation> once(List<Relation> relations, int from) {
    Set<Anchor> taken = new HashSet<>();
    List<Relation> once = new ArrayList<>();
    for (boolean holds : new boolean[] {true, false}) {
      for (Relation relation : relations) {
        List<Anchor> own =
            from == 0
                ? relation.places().subList(0, 1)
                : relation.places().subList(1, relation.places().size());
        if (relation.holds() == holds && own.stream().noneMatch(taken::contains)) {
          taken.addAll(own);
          once.add(relation);
        }
      }
    }
    return once.stream();
  }
}
