package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.intake.TableRow;
import cn.fazhi.report.workflow.desk.RosterColumns.Column;
import java.util.Locale;

/** One row of an imported list, cell by cell as typed. */
record RosterRow(
    String code, String unit, String kind, String parent, String name, String login, String roles) {
  static RosterRow of(TableRow row, RosterColumns columns) {
    return new RosterRow(
        columns.of(row, Column.CODE),
        columns.of(row, Column.UNIT),
        columns.of(row, Column.KIND),
        columns.of(row, Column.PARENT),
        columns.of(row, Column.NAME),
        columns.of(row, Column.LOGIN).toLowerCase(Locale.ROOT),
        columns.of(row, Column.ROLES));
  }

  boolean person() {
    return !(name.isEmpty() && login.isEmpty() && roles.isEmpty());
  }

  String what() {
    String office = unit.isEmpty() ? code : unit;
    return person() ? office + " " + (name.isEmpty() ? login : name) : office;
  }
}
