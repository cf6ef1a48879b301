package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that is a number and nothing else.
 *
 * @param unit as it stands in the cell; mostly it stands over it, beside it or in a caption instead
 */
record TableNumber(int start, int end, BigDecimal value, String unit) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+－−—↑↓]?(?<digits>[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:[.．][0-9０-９]+)?"
              + "|[0-9０-９]{1,3}(?:[ \\u00a0][0-9０-９]{3})+(?:[.．][0-9０-９]+)?"
              + "|[0-9０-９]{1,9}(?:[.．][0-9０-９]{1,4})?)");

  /** Numbers that count nothing. */
  private static final Search NO_COUNT =
      Search.of("序号|编号|代码|^年份$|^年度$|月份|日期|时间|时限|期限|电话|号码|文号|邮编|排名|名次|备注|身份证|账号|卡号|地址|电子");

  static boolean is(Grid.Cell cell) {
    return NUMBER.matcher(cell.text()).matches();
  }

  /** Whether it is a number, or a number with its unit. */
  static boolean counted(Grid.Cell cell) {
    Matcher number = NUMBER.matcher(cell.text());
    return number.lookingAt()
        && (number.end() == cell.text().length() || Units.known(unit(cell, number)));
  }

  private static String unit(Grid.Cell cell, Matcher number) {
    return number.end() == cell.text().length()
        ? ""
        : Units.plain(cell.text().substring(number.end()).strip());
  }

  /** A change is told without its sign. */
  static Optional<TableNumber> of(Grid grid, int row, int column) {
    Grid.Cell cell = grid.cell(row, column);
    Matcher number = NUMBER.matcher(cell.text());
    if (column == 0 || !counted(cell) || NO_COUNT.in(grid.head(row, column))) {
      return Optional.empty();
    }
    number.lookingAt();
    String digits =
        Normalizer.normalize(number.group("digits"), Normalizer.Form.NFKC)
            .replaceAll("[,\\s\\u00a0]", "");
    int start = cell.start() + number.start("digits");
    return Optional.of(
        new TableNumber(start, cell.end(), new BigDecimal(digits), unit(cell, number)));
  }
}
