package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import org.jspecify.annotations.Nullable;

/** A row of {@code unit}. */
@TableName("unit")
final class UnitRow {
  @TableId(type = IdType.INPUT)
  String code;

  String name;
  Unit.Kind kind;

  @TableField(updateStrategy = FieldStrategy.ALWAYS)
  @Nullable String parent;

  static UnitRow of(Unit unit) {
    UnitRow row = new UnitRow();
    row.code = unit.code().value();
    row.name = unit.name();
    row.kind = unit.kind();
    row.parent = unit.parent() == null ? null : unit.parent().value();
    return row;
  }

  Unit unit() {
    return new Unit(new UnitCode(code), name, kind, parent == null ? null : new UnitCode(parent));
  }
}
