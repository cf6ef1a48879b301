package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Document;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads which figures of a report must agree and works out whether they do; says nothing where a
 * careful clerk could not be sure.
 */
public final class RelationReader {
  private RelationReader() {}

  /**
   * @param figures as {@link FigureReader} read them from the same document
   */
  public static List<Relation> read(Document document, List<Figure> figures) {
    var byBlock = figures.stream().collect(Collectors.groupingBy(f -> f.place().block()));
    Stream<Relation> inside =
        document.blocks().stream()
            .filter(block -> byBlock.containsKey(block.id()))
            .map(block -> Passage.of(block, byBlock.get(block.id())))
            .flatMap(
                passage ->
                    Stream.of(
                            Sums.in(passage),
                            Totals.in(passage),
                            Rates.in(passage),
                            Changes.in(passage))
                        .flatMap(relations -> relations));
    return Stream.concat(inside, Repeats.in(document, figures)).toList();
  }
}
