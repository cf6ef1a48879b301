package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds tables of which each line is one cell: heads, then rows of words and numbers in turn. */
final class CellLines {
  private static final int MOST_COLUMNS = 8;
  private static final int MOST = 600;

  private final List<String> cells = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  private CellLines(List<Line> lines, int from) {
    for (int i = from; i < Math.min(lines.size(), from + MOST); i++) {
      String text = lines.get(i).text().strip();
      if (lines.get(i).table() || !FlatTables.cell(text) || text.endsWith("：")) {
        break;
      }
      if (!text.isEmpty()) {
        cells.add(text);
        places.add(i);
      }
    }
  }

  /** The table whose first head is this line. */
  static Optional<FlatTables.Found> at(List<Line> lines, int head) {
    if (!mayBegin(lines, head)) {
      return Optional.empty();
    }
    CellLines run = new CellLines(lines, head);
    return IntStream.rangeClosed(2, MOST_COLUMNS)
        .mapToObj(run::table)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Heads are words; a number must follow before long. */
  private static boolean mayBegin(List<Line> lines, int head) {
    String first = lines.get(head).text().strip();
    if (first.isEmpty() || FlatTables.value(first) || !FlatTables.cell(first)) {
      return false;
    }
    int end = Math.min(lines.size(), head + 2 * MOST_COLUMNS);
    return IntStream.range(head + 2, end)
        .anyMatch(i -> FlatTables.number(lines.get(i).text().strip()));
  }

  private Optional<FlatTables.Found> table(int columns) {
    if (cells.size() < 3 * columns
        || IntStream.range(0, columns).anyMatch(i -> FlatTables.value(cells.get(i)))
        || !row(columns, columns)) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>(List.of(cells.subList(0, columns)));
    int at = columns;
    while (at + columns <= cells.size() && row(at, columns)) {
      rows.add(cells.subList(at, at + columns));
      at += columns;
    }
    boolean over = at == cells.size() || !FlatTables.value(cells.get(at));
    return rows.size() > 2 && over
        ? Optional.of(new FlatTables.Found(places.get(at - 1) + 1, rows))
        : Optional.empty();
  }

  /** Of the same make as the first row: numbers where numbers are. */
  private boolean row(int at, int columns) {
    boolean words = false;
    boolean numbers = false;
    for (int i = 0; i < columns; i++) {
      boolean value = FlatTables.value(cells.get(at + i));
      if (value != FlatTables.value(cells.get(columns + i))) {
        return false;
      }
      words |= !value;
      numbers |= value;
    }
    return words && numbers;
  }
}
