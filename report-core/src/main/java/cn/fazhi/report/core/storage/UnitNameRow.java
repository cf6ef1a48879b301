package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.FormerName;
import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.LocalDate;

/** A row of {@code unit_name}. */
@TableName("unit_name")
final class UnitNameRow {
  String unitCode;
  LocalDate untilOn;
  String name;

  static UnitNameRow of(FormerName former) {
    UnitNameRow row = new UnitNameRow();
    row.unitCode = former.unit().value();
    row.untilOn = former.until();
    row.name = former.name();
    return row;
  }

  FormerName name() {
    return new FormerName(new UnitCode(unitCode), untilOn, name);
  }
}
