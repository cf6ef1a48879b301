package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.figure.Captions;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Grid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            .flatMap(joined -> Prose.in(joined.passage(byBlock)).map(joined::back));
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
            Prose.in(new Passage(grid.block(), prose)))
        .flatMap(relations -> relations);
  }
}
