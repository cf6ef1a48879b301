package cn.fazhi.report.web.district;

import cn.fazhi.report.core.report.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The board as a table to take along. */
final class BoardTable {
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final List<Object> HEADINGS =
      List.of("单位", "类别", "报送截止", "报送日期", "迟报天数", "状态", "现在", "接下来", "退回次数", "审定日期", "公开日期", "稿次");

  private BoardTable() {}

  /** Headings first. */
  static List<List<Object>> of(List<BoardRow> rows) {
    List<List<Object>> table = new ArrayList<>();
    table.add(HEADINGS);
    rows.forEach(row -> table.add(cells(row)));
    return table;
  }

  private static List<Object> cells(BoardRow row) {
    Line report = row.report();
    return List.of(
        row.line().unitName(),
        row.line().kind().label(),
        row.line().deadline(),
        day(row.line().arrived()),
        row.lateBy(),
        row.stage().label(),
        row.sentence().now(),
        row.sentence().next(),
        row.returned(),
        day(row.approved()),
        day(row.published()),
        report == null ? 0 : report.revisions());
  }

  private static Object day(@Nullable Instant at) {
    return at == null ? "" : LocalDate.ofInstant(at, HERE);
  }
}
