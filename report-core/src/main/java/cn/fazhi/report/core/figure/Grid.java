package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table as rows of cells; the rows above the first number are its heads.
 *
 * @param caption what is written right above it
 */
public record Grid(Block block, String caption, List<List<Cell>> rows, int heads) {
  /** What stands in a cell, without the blanks around it, and where in the block. */
  public record Cell(String text, int start) {
    public int end() {
      return start + text.length();
    }
  }

  public static boolean is(Block block) {
    return block.kind() == BlockKind.TABLE;
  }

  public static Grid of(Block block, String caption) {
    List<List<Cell>> rows = new ArrayList<>();
    int start = 0;
    for (String row : block.text().split("\n", -1)) {
      rows.add(cells(row, start));
      start += row.length() + 1;
    }
    return new Grid(block, caption, List.copyOf(rows), heads(rows));
  }

  private static List<Cell> cells(String row, int from) {
    List<Cell> cells = new ArrayList<>();
    int start = from;
    for (String cell : row.split("\t", -1)) {
      String stripped = cell.strip();
      cells.add(new Cell(stripped, start + cell.indexOf(stripped)));
      start += cell.length() + 1;
    }
    return List.copyOf(cells);
  }

  /** Rows for columns; nothing where rows are not of one length. */
  public Optional<Grid> turned() {
    int columns = columns();
    if (rows.stream().anyMatch(row -> row.size() != columns)) {
      return Optional.empty();
    }
    List<List<Cell>> turned =
        IntStream.range(0, columns)
            .mapToObj(column -> rows.stream().map(row -> row.get(column)).toList())
            .toList();
    return Optional.of(new Grid(block, caption, turned, heads(turned)));
  }

  private static int heads(List<List<Cell>> rows) {
    int heads = 0;
    while (heads < rows.size() && rows.get(heads).stream().noneMatch(TableNumber::counted)) {
      heads++;
    }
    return heads;
  }

  /** The rows that have numbers. */
  public IntStream data() {
    return IntStream.range(heads, rows.size());
  }

  public int columns() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  /** Empty where the row is shorter. */
  public Cell cell(int row, int column) {
    List<Cell> cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : new Cell("", cells.get(0).start());
  }

  /** The words over a column, the upper first; none where cells were merged and cannot be told. */
  public String head(int row, int column) {
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < heads; i++) {
      head.append(rows.get(i).size() == rows.get(row).size() ? cell(i, column).text() : "");
    }
    return Blanks.removed(head.toString());
  }

  /** The words that name a row: what is no number at its beginning. */
  public String name(int row) {
    StringBuilder name = new StringBuilder();
    for (Cell cell : rows.get(row)) {
      if (TableNumber.counted(cell) && !name.isEmpty()) {
        break;
      }
      name.append(TableNumber.counted(cell) ? "" : cell.text());
    }
    return Blanks.removed(name.toString());
  }
}
