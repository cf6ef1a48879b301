package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.TableName;

/** A row of {@code report_turn_unit}: a unit whose people may act on the open step. */
@TableName("report_turn_unit")
final class TurnUnitRow {
  String reportId;
  String unitCode;

  static TurnUnitRow of(String report, UnitCode unit) {
    TurnUnitRow row = new TurnUnitRow();
    row.reportId = report;
    row.unitCode = unit.value();
    return row;
  }
}
