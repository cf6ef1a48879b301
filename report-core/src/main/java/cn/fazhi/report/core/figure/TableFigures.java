package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Search;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the bare numbers of a table as figures, named by their row and column. */
final class TableFigures {
  private static final Search OTHER_TIME = Search.of("20\\d\\d年|上年|去年|同期|同比|增减|变化|目标|计划|任务");
  private static final int LONGEST_LABEL = 30;

  private TableFigures() {}

  static List<Figure> in(Grid grid, Catalogue catalogue) {
    return grid.data().boxed().flatMap(row -> row(grid, row, catalogue)).toList();
  }

  private static Stream<Figure> row(Grid grid, int row, Catalogue catalogue) {
    return IntStream.range(0, grid.rows().get(row).size())
        .mapToObj(column -> at(grid, row, column, catalogue))
        .flatMap(Optional::stream);
  }

  private static Optional<Figure> at(Grid grid, int row, int column, Catalogue catalogue) {
    return TableNumber.of(grid, row, column)
        .map(number -> figure(grid, row, column, number, catalogue));
  }

  private static Figure figure(
      Grid grid, int row, int column, TableNumber number, Catalogue catalogue) {
    String head = grid.head(row, column);
    String unit = number.unit().isEmpty() ? TableUnits.of(grid, row, column) : number.unit();
    String words = grid.name(row) + head.replaceFirst("[（(].*", "");
    String label = words.length() > LONGEST_LABEL ? words.substring(0, LONGEST_LABEL) : words;
    return new Figure(
        unit.isEmpty() || OTHER_TIME.in(head)
            ? Indicator.OTHER
            : catalogue.codeFor(new Wording(words, words, "", label), unit),
        label,
        number.value(),
        unit,
        false,
        new Anchor(grid.block().id(), number.start(), number.end()),
        grid.block().text().substring(number.start(), number.end()),
        null);
  }
}
