package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.CycleLine;
import cn.fazhi.report.core.report.UnopenedLine;
import java.time.LocalDate;

/** A year as lists read it, with the unit that has not begun where that was asked for. */
final class CycleLineRow {
  String id;
  String bureauCode;
  int reportYear;
  LocalDate submitBy;
  LocalDate publishBy;
  String unitCode;
  String unitName;

  CycleLine line() {
    return new CycleLine(
        new CycleId(id), new UnitCode(bureauCode), reportYear, submitBy, publishBy);
  }

  UnopenedLine unopened() {
    return new UnopenedLine(line(), new UnitCode(unitCode), unitName);
  }
}
