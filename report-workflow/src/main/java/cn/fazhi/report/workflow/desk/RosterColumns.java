package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.intake.TableRow;
import cn.fazhi.report.core.report.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which column of an imported list holds what, by its heading. */
final class RosterColumns {
  private final Map<Column, Integer> places = new EnumMap<>(Column.class);

  /** A column and what it may be called; the first is what we call it. */
  enum Column {
    CODE("单位编码", "单位代码", "编码"),
    UNIT("单位名称", "单位", "名称"),
    KIND("类型", "单位类型", "类别"),
    PARENT("上级编码", "上级单位编码", "上级代码", "上级"),
    NAME("姓名", "人员姓名"),
    LOGIN("用户名", "账号", "登录名"),
    ROLES("角色", "申请角色", "岗位");

    private final List<String> headings;

    Column(String... headings) {
      this.headings = List.of(headings);
    }

    String heading() {
      return headings.get(0);
    }
  }

  RosterColumns(TableRow head) {
    for (int i = 0; i < head.cells().size(); i++) {
      String heading = head.cell(i).replaceAll("[（(].*", "").replaceAll("[\\s*＊]", "");
      for (Column column : Column.values()) {
        if (column.headings.contains(heading)) {
          places.putIfAbsent(column, i);
        }
      }
    }
    if (!places.containsKey(Column.CODE)) {
      throw new Refusal.NotReady("第一行要写各列的名称，其中一列是“单位编码”。可以下载空白模板，填好后再上传。");
    }
  }

  String of(TableRow row, Column column) {
    Integer place = places.get(column);
    return place == null ? "" : row.cell(place);
  }
}
