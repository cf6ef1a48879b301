package cn.fazhi.report.web.table;

/** What may stand in a cell: nothing is ever taken for a formula, in whatever it is opened. */
final class Cell {
  /** What Excel and WPS, also in full width, may begin a formula or a new cell with. */
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\0＝＋－＠";

  private Cell() {}

  static String harmless(String text) {
    boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return (formula ? "'" : "") + text.replace("\0", "");
  }
}
