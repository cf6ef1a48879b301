package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.BoardLine;
import java.time.LocalDate;

/**
 * An expected unit with its report, if it has one: without, all of the report's columns are null.
 */
final class BoardRow extends LineRow {
  String expectedCode;
  Unit.Kind unitKind;
  LocalDate submitBy;
  int reachedRevision;

  /**
   * @param reachedOnly whether a report that has not come to the district is passed over in silence
   */
  BoardLine line(boolean reachedOnly) {
    boolean begun = id != null;
    boolean told = begun && !(reachedOnly && reachedRevision == 0);
    LocalDate by = begun ? deadline : submitBy;
    return new BoardLine(
        new UnitCode(expectedCode), unitName, unitKind, by, told ? sealed() : null);
  }
}
