package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.TableName;

/** A row of {@code cycle_unit}. */
@TableName("cycle_unit")
final class CycleUnitRow {
  String cycleId;
  String unitCode;

  UnitCode unit() {
    return new UnitCode(unitCode);
  }
}
