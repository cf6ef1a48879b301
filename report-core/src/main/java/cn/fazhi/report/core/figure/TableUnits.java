package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Search;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Finds the unit of a bare number in a table: over it, beside it, or in the caption (单位：件). */
final class TableUnits {
  private static final Search BRACKET = Search.of("[（(](?:单位[：:])?(?<unit>[^（）()：:0-9]{1,4})[）)]");
  private static final Search CAPTION =
      Search.of("(?:计量)?单位[：:]\\s*(?<unit>[\\u4e00-\\u9fff%％]{1,4})(?=[\\s）)，,。；;]|$)");
  private static final Search UNIT_COLUMN = Search.of("^(?:计量)?单位$");
  private static final Search SHARE = Search.of("(?:率|占比|比例|比重|百分比|增幅|降幅)$");
  private static final Search COUNTED =
      Search.of("(?<unit>件|起|宗|人次|场次|批次|件次|家次|人|户|份|场|次|名|条|项|个|批|期|处)数量?$");

  private TableUnits() {}

  /** The unit, empty where nothing tells it. */
  static String of(Grid grid, int row, int column) {
    String head = grid.head(row, column);
    return Stream.of(
            unit(BRACKET, head),
            SHARE.in(head) ? "%" : "",
            beside(grid, row),
            unit(BRACKET, grid.name(row)),
            unit(COUNTED, head),
            caption(grid, row))
        .filter(unit -> !unit.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String beside(Grid grid, int row) {
    for (int i = 0; i < grid.rows().get(row).size(); i++) {
      if (UNIT_COLUMN.in(grid.head(row, i))) {
        String unit = Units.plain(grid.cell(row, i).text());
        return Units.known(unit) ? unit : "";
      }
    }
    return "";
  }

  private static String caption(Grid grid, int row) {
    String above = unit(CAPTION, grid.caption());
    StringBuilder heads = new StringBuilder();
    for (int i = 0; i < grid.heads(); i++) {
      grid.rows().get(i).forEach(cell -> heads.append(cell.text()).append(' '));
    }
    return above.isEmpty() ? unit(CAPTION, heads.toString()) : above;
  }

  private static String unit(Search words, String text) {
    Matcher found = words.first(text);
    String unit = found == null ? "" : Units.plain(found.group("unit").strip());
    return Units.known(unit) ? unit : "";
  }
}
