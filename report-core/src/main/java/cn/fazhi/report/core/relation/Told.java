package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Grid;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of a table by row and column; cells of prose have none. */
final class Told {
  private final Grid grid;
  private final Map<Integer, Figure> byCell = new HashMap<>();
  private final int columns;

  private Told(Grid grid) {
    this.grid = grid;
    this.columns = grid.columns();
  }

  static Told in(Grid grid, List<Figure> figures) {
    Told told = new Told(grid);
    Map<Integer, Figure> byEnd = new HashMap<>();
    figures.forEach(figure -> byEnd.put(figure.place().end(), figure));
    for (int row = grid.heads(); row < grid.rows().size(); row++) {
      for (int column = 0; column < grid.rows().get(row).size(); column++) {
        Grid.Cell cell = grid.cell(row, column);
        Figure figure = byEnd.get(cell.end());
        if (figure != null
            && !cell.text().isEmpty()
            && figure.place().start() - cell.start() <= 1
            && figure.place().start() >= cell.start()) {
          told.byCell.put(row * told.columns + column, figure);
        }
      }
    }
    return told;
  }

  Grid grid() {
    return grid;
  }

  Optional<Figure> at(int row, int column) {
    return Optional.ofNullable(byCell.get(row * columns + column));
  }

  /** What a cell adds to a sum; nothing where it is told roughly or in words. */
  Optional<BigDecimal> addend(int row, int column) {
    String text = grid.cell(row, column).text();
    boolean none = text.isEmpty() || text.matches("[-—－–/／\\\\]{1,2}|无");
    return none
        ? Optional.of(BigDecimal.ZERO)
        : at(row, column).filter(figure -> !figure.approximate()).map(Figure::value);
  }

  boolean holds(Figure figure) {
    return byCell.containsValue(figure);
  }

  /** The places, the stated first, as a relation shows them: from the first to the last. */
  Relation relation(
      Relation.Kind kind, List<Figure> figures, BigDecimal computed, String arithmetic) {
    int first = figures.stream().mapToInt(f -> f.place().start()).min().orElseThrow();
    int last = figures.stream().mapToInt(f -> f.place().end()).max().orElseThrow();
    return Relation.of(
        kind,
        new Anchor(grid.block().id(), first, last),
        grid.block().text().substring(first, last),
        figures,
        computed,
        arithmetic);
  }
}
