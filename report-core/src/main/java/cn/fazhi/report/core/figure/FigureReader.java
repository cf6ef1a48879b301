package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Enclosed;
import cn.fazhi.report.core.document.Outline;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Reads the figures a report states, in reading order. What is only meant for the coming year, and
 * what falls to each (每村12名), is bound to no indicator.
 */
public final class FigureReader {
  /** Ten times as many as any report holds; further ones are not read. */
  static final int MOST = 3_000;

  private static final int SLOGAN = 16;

  private FigureReader() {}

  public static List<Figure> read(Document document) {
    return read(document, Catalogue.SHIPPED);
  }

  public static List<Figure> read(Document document, Catalogue catalogue) {
    return read(document, Outline.of(document), catalogue);
  }

  /**
   * @param outline of the same document, for those who have it
   */
  public static List<Figure> read(Document document, Outline outline, Catalogue catalogue) {
    Intended intended = Intended.of(document, outline);
    Captions captions = Captions.of(document);
    return document.blocks().stream()
        .filter(block -> block.kind().running())
        .flatMap(
            block ->
                Grid.is(block)
                    ? table(block, captions.over(block), intended, catalogue)
                    : figures(block, intended, catalogue).stream())
        .limit(MOST)
        .toList();
  }

  /** Cells that are but a number, and what is told in words in others. */
  private static Stream<Figure> table(
      Block block, String caption, Intended intended, Catalogue catalogue) {
    List<Figure> cells = TableFigures.in(Grid.of(block, caption), catalogue);
    BitSet taken = new BitSet();
    cells.forEach(figure -> taken.set(figure.place().start(), figure.place().end()));
    Stream<Figure> told =
        figures(block, intended, catalogue).stream()
            .filter(figure -> !taken.get(figure.place().start()));
    return Stream.concat(cells.stream(), told)
        .sorted(Comparator.comparingInt(figure -> figure.place().start()));
  }

  private static List<Figure> figures(Block block, Intended intended, Catalogue catalogue) {
    String text = block.text();
    List<Count> counts = counts(block, text);
    IntPredicate meant = intended.in(block);
    List<Figure> figures = new ArrayList<>(Zeros.in(block, catalogue));
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      Wording wording = Wording.of(text, counts, i);
      figures.add(
          new Figure(
              meant.test(count.start()) || Idle.ofEach(text, count.start())
                  ? Indicator.OTHER
                  : catalogue.codeFor(wording, count.unit()),
              wording.label(),
              count.value(),
              count.unit(),
              count.approximate(),
              new Anchor(block.id(), count.start(), count.end()),
              text.substring(count.start(), count.end()),
              AsOf.at(text, count.start())));
    }
    figures.sort(Comparator.comparingInt(figure -> figure.place().start()));
    return figures;
  }

  private static List<Count> counts(Block block, String text) {
    BitSet titles = Enclosed.in(text, "《》");
    BitSet slogans = Enclosed.in(text, "“”", SLOGAN);
    return Stream.concat(ArabicCounts.in(text).stream(), ChineseCounts.in(text).stream())
        .filter(count -> count.start() >= block.label().length())
        .filter(count -> !titles.get(count.start()) && !slogans.get(count.start()))
        .filter(count -> !Idle.is(text, count))
        .sorted(Comparator.comparingInt(Count::start))
        .limit(MOST)
        .toList();
  }
}
