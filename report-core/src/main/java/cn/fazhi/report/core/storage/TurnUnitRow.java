package cn.fazhi.report.core.storage;

import com.baomidou.mybatisplus.annotation.TableName;

/** A row of {@code report_turn_unit}: a unit whose people may act on the open step. */
@TableName("report_turn_unit")
final class TurnUnitRow {
  String reportId;
  String unitCode;
}
