package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.LocalDate;
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

  @TableField(updateStrategy = FieldStrategy.ALWAYS)
  @Nullable LocalDate closedOn;

  @TableField(updateStrategy = FieldStrategy.ALWAYS)
  @Nullable String successor;

  long version;

  static UnitRow of(Unit unit) {
    UnitRow row = new UnitRow();
    row.code = unit.code().value();
    row.name = unit.name();
    row.kind = unit.kind();
    row.parent = value(unit.parent());
    row.closedOn = unit.closed();
    row.successor = value(unit.successor());
    row.version = unit.version();
    return row;
  }

  Unit unit() {
    return new Unit(
        new UnitCode(code), name, kind, code(parent), closedOn, code(successor), version);
  }

  private static @Nullable String value(@Nullable UnitCode code) {
    return code == null ? null : code.value();
  }

  private static @Nullable UnitCode code(@Nullable String value) {
    return value == null ? null : new UnitCode(value);
  }
}
