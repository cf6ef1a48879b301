package cn.fazhi.report.core.intake;

import java.util.List;

/**
 * A row of a table as somebody typed it.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells without blanks around them; empty where nothing stands
 */
public record TableRow(int number, List<String> cells) {
  public TableRow {
    cells = cells.stream().map(TableRow::bare).toList();
  }

  /** Empty where the row is shorter. */
  public String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  public boolean blank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  private static String bare(String cell) {
    return cell.replaceAll("[\\s\\u00a0\\u3000\\ufeff\\u200b]+", " ").strip();
  }
}
