package cn.fazhi.report.web.district;

import java.util.List;

/**
 * A year's progress in numbers.
 *
 * @param overdue how many have not come although the deadline is over
 */
record Board(
    int expected,
    long arrived,
    long inTime,
    long overdue,
    long judging,
    long comingBack,
    long approved,
    long published) {

  static Board of(List<BoardRow> rows) {
    return new Board(
        rows.size(),
        rows.stream().filter(row -> row.line().arrived() != null).count(),
        rows.stream().filter(row -> row.line().arrived() != null && row.lateBy() == 0).count(),
        rows.stream().filter(row -> row.line().arrived() == null && row.lateBy() > 0).count(),
        at(rows, Stage.JUDGING),
        at(rows, Stage.COMING_BACK),
        at(rows, Stage.APPROVED),
        at(rows, Stage.PUBLISHED));
  }

  private static long at(List<BoardRow> rows, Stage stage) {
    return rows.stream().filter(row -> row.stage() == stage).count();
  }

  public long missing() {
    return expected - arrived;
  }

  public String arrivedRate() {
    return rate(arrived, expected);
  }

  /** Of all that are expected, not of those that have come. */
  public String inTimeRate() {
    return rate(inTime, expected);
  }

  /** In per cent with one place, rounded as the checks round; only all are 100 %. */
  private static String rate(long part, long whole) {
    if (whole == 0) {
      return "—";
    }
    long rounded = (part * 2000 + whole) / (whole * 2);
    long thousandths = part < whole ? Math.min(rounded, 999) : rounded;
    return thousandths % 10 == 0
        ? thousandths / 10 + "%"
        : thousandths / 10 + "." + thousandths % 10 + "%";
  }
}
