package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds tables of which each line is a row, the cells parted by tabs or blanks. */
final class RowLines {
  private static final Pattern TAB = Pattern.compile("[ \\u3000]*\\t[ \\u3000]*");
  private static final Pattern WIDE = Pattern.compile("\\u3000+[ \\u00a0]*|[ \\u00a0]{2,}\\u3000*");
  private static final Pattern NARROW = Pattern.compile("[ \\u00a0]+");

  /** Within a word of two characters that is written apart to fill a cell, such as 合 计. */
  private static final Pattern SPREAD =
      Pattern.compile(
          "(?<=(?:^|[^\\p{IsHan}])[合总小共项类单数名备序指金])[ \\u3000]+"
              + "(?=[计目别位量称注号标额](?:[^\\p{IsHan}]|$))");

  private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");
  private static final int MOST = 400;
  private static final int LONGEST = 120;

  private RowLines() {}

  /** The table whose heads stand in this line. */
  static Optional<FlatTables.Found> at(List<Line> lines, int head) {
    List<String> heads = cells(lines.get(head));
    if (heads.size() < 2 || heads.stream().anyMatch(FlatTables::number)) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    int columns = 0;
    int to = head + 1;
    for (int i = head + 1; i < Math.min(lines.size(), head + MOST); i++) {
      if (lines.get(i).text().isBlank()) {
        continue;
      }
      List<String> row = FlatTables.fitted(cells(lines.get(i)), columns);
      if (!data(row) || columns > 0 && row.size() != columns) {
        break;
      }
      columns = row.size();
      rows.add(row);
      to = i + 1;
    }
    if (rows.size() < 2 || columns != heads.size() && columns != heads.size() + 1) {
      return Optional.empty();
    }
    rows.add(
        0, Stream.concat(Stream.of("").limit(columns - heads.size()), heads.stream()).toList());
    return Optional.of(new FlatTables.Found(to, rows));
  }

  /** Something named, and numbers beside it; where blanks alone part them, a number ends it. */
  private static boolean data(List<String> row) {
    return row.size() > 1
        && row.stream().anyMatch(FlatTables::number)
        && row.stream().limit(2).anyMatch(cell -> HAN.matcher(cell).matches())
        && FlatTables.value(row.get(row.size() - 1));
  }

  private static List<String> cells(Line line) {
    if (line.table()
        || line.text().isBlank()
        || line.text().length() > LONGEST
        || FlatTables.sentence(line.text())) {
      return List.of();
    }
    String text = SPREAD.matcher(line.text().strip()).replaceAll("");
    Pattern parting =
        Stream.of(TAB, WIDE).filter(p -> p.matcher(text).find()).findFirst().orElse(NARROW);
    List<String> cells = List.of(parting.split(text, -1));
    return cells.stream().allMatch(FlatTables::cell) ? cells : List.of();
  }
}
