package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds tables of which each line is one cell: heads, then rows of words and numbers in turn. */
final class CellLines {
  private static final int MOST_COLUMNS = 8;
  private static final int MOST = 600;

  /** What a line may be in such a table. */
  private enum Kind {
    NO_CELL,
    EMPTY,
    WORD,
    NUMBER,
    NOTHING;

    static Kind of(Line line) {
      String text = line.text().strip();
      if (line.table() || !FlatTables.cell(text) || text.endsWith("：")) {
        return NO_CELL;
      }
      if (text.isEmpty()) {
        return EMPTY;
      }
      return FlatTables.number(text) ? NUMBER : FlatTables.value(text) ? NOTHING : WORD;
    }
  }

  private final List<Line> lines;
  private final List<Kind> kinds;

  CellLines(List<Line> lines) {
    this.lines = lines;
    this.kinds = lines.stream().map(Kind::of).toList();
  }

  /** The table whose first head is this line. */
  Optional<FlatTables.Found> at(int head) {
    if (!mayBegin(head)) {
      return Optional.empty();
    }
    List<Integer> cells = cells(head);
    return IntStream.rangeClosed(2, MOST_COLUMNS)
        .mapToObj(columns -> table(cells, columns))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Heads are words; a number must follow before long. */
  private boolean mayBegin(int head) {
    int end = Math.min(kinds.size(), head + 2 * MOST_COLUMNS);
    return kinds.get(head) == Kind.WORD
        && IntStream.range(head + 2, end).anyMatch(i -> kinds.get(i) == Kind.NUMBER);
  }

  /** The lines that may be cells, from the head on. */
  private List<Integer> cells(int head) {
    List<Integer> cells = new ArrayList<>();
    int end = Math.min(kinds.size(), head + MOST);
    for (int i = head; i < end && kinds.get(i) != Kind.NO_CELL; i++) {
      if (kinds.get(i) != Kind.EMPTY) {
        cells.add(i);
      }
    }
    return cells;
  }

  private Optional<FlatTables.Found> table(List<Integer> cells, int columns) {
    if (cells.size() < 3 * columns
        || cells.subList(0, columns).stream().anyMatch(this::value)
        || !row(cells, columns, columns)) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>(List.of(texts(cells.subList(0, columns))));
    int at = columns;
    while (at + columns <= cells.size() && row(cells, at, columns)) {
      rows.add(texts(cells.subList(at, at + columns)));
      at += columns;
    }
    List<String> total =
        FlatTables.fitted(
            texts(cells.subList(at, Math.min(at + columns - 1, cells.size()))), columns);
    if (total.size() == columns && total.stream().skip(2).allMatch(FlatTables::value)) {
      rows.add(total);
      at += columns - 1;
    }
    boolean over = at == cells.size() || !value(cells.get(at));
    return rows.size() > 2 && over
        ? Optional.of(new FlatTables.Found(cells.get(at - 1) + 1, rows))
        : Optional.empty();
  }

  /** Of the same make as the first row: numbers where numbers are. */
  private boolean row(List<Integer> cells, int at, int columns) {
    boolean words = false;
    boolean numbers = false;
    for (int i = 0; i < columns; i++) {
      boolean value = value(cells.get(at + i));
      if (value != value(cells.get(columns + i))) {
        return false;
      }
      words |= !value;
      numbers |= value;
    }
    return words && numbers;
  }

  private boolean value(int line) {
    return kinds.get(line) != Kind.WORD;
  }

  private List<String> texts(List<Integer> cells) {
    return cells.stream().map(i -> lines.get(i).text().strip()).toList();
  }
}
