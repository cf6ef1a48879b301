package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.Numbering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts tables together again that were flattened to lines of rows or of single cells. */
final class FlatTables {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+－−—↑↓]?[0-9０-９]{1,3}(?:[,， ]?[0-9０-９]{1,3}){0,3}(?:[.．][0-9０-９]{1,4})?"
              + "(?:[%％件起宗人名次场份个户家条项处批期]|[人场批户家件]次|万?元)?");

  private static final Pattern NONE = Pattern.compile("[-—－–/／\\\\]{1,2}|无");
  private static final String MARKS = "。；！？;!?";
  private static final Pattern SPOKEN_OF =
      Pattern.compile(
          "(?s).*(?:合\\s?计|总\\s?计|小\\s?计|共计|单位|数|量|[（(].{1,3}[）)]|金额|率|占比|指标|20\\d\\d年).*");

  private static final Pattern TOTAL = Pattern.compile("[合总小共]\\s*计");

  static final int LONGEST_CELL = 24;

  private FlatTables() {}

  /**
   * A table found in the lines.
   *
   * @param to the line behind its last one
   */
  record Found(int to, List<List<String>> rows) {}

  static List<Line> restored(List<Line> lines) {
    List<Line> result = new ArrayList<>();
    CellLines cells = new CellLines(lines);
    int at = 0;
    while (at < lines.size()) {
      Patience.ask();
      int from = at;
      Optional<Found> found =
          RowLines.at(lines, from).or(() -> cells.at(from)).filter(FlatTables::table);
      found.ifPresentOrElse(table -> result.add(line(table)), () -> result.add(lines.get(from)));
      at = found.map(Found::to).orElse(from + 1);
    }
    return result;
  }

  static boolean number(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  /** A number, or what is written where there is none. */
  static boolean value(String cell) {
    return number(cell) || NONE.matcher(cell).matches();
  }

  /** Whether something may be a cell at all: neither long nor a sentence. */
  static boolean cell(String text) {
    return text.length() <= LONGEST_CELL && !sentence(text);
  }

  /** Whether there is a mark in it that a table's cell does not have. */
  static boolean sentence(String text) {
    return text.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }

  /** The word 合计 takes up two cells where rows are numbered: the second is given back. */
  static List<String> fitted(List<String> row, int columns) {
    if (row.size() != columns - 1 || !TOTAL.matcher(row.get(0)).matches()) {
      return row;
    }
    List<String> padded = new ArrayList<>(row);
    padded.add(1, "");
    return padded;
  }

  /** A table of contents has numbered headings beside its numbers, and no heads of columns. */
  private static boolean table(Found found) {
    boolean contents =
        found.rows().stream()
            .flatMap(row -> row.stream().limit(1))
            .anyMatch(cell -> Numbering.of(cell).isPresent());
    String text =
        found.rows().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
    return !contents && SPOKEN_OF.matcher(text).matches();
  }

  private static Line line(Found found) {
    String text =
        found.rows().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
    return new Line("", 0, text, true, List.of())
        .marked("flat-table", "表格散成了一行一行的文字，已按行和列还原，请核对。", null);
  }
}
