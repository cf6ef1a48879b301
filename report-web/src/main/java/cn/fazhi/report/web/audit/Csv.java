package cn.fazhi.report.web.audit;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lines of a table that spreadsheets open as text: nothing in a cell is ever taken for a formula.
 */
final class Csv {
  /** What Excel and WPS, also in full width, may begin a formula or a new cell with. */
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\0＝＋－＠";

  private Csv() {}

  static String line(String... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    String bare = text.replace("\0", "");
    boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + bare.replace("\"", "\"\"") + "\"";
  }
}
