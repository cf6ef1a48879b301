package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.Extension;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code cycle_unit}: a unit that is to report, and its later last day if it has one. */
@TableName("cycle_unit")
final class CycleUnitRow {
  String cycleId;
  String unitCode;
  @Nullable LocalDate untilOn;
  @Nullable String extendedFor;
  @Nullable String extendedBy;
  @Nullable String extendedName;
  @Nullable Instant extendedAt;

  static List<CycleUnitRow> of(Cycle cycle) {
    return cycle.units().stream()
        .sorted(Comparator.comparing(UnitCode::value))
        .map(unit -> of(cycle, unit))
        .toList();
  }

  private static CycleUnitRow of(Cycle cycle, UnitCode unit) {
    CycleUnitRow row = new CycleUnitRow();
    row.cycleId = cycle.id().value();
    row.unitCode = unit.value();
    cycle.extensions().stream().filter(e -> e.unit().equals(unit)).forEach(row::put);
    return row;
  }

  private void put(Extension extension) {
    untilOn = extension.until();
    extendedFor = extension.reason();
    extendedBy = extension.by().value();
    extendedName = extension.name();
    extendedAt = extension.at();
  }

  UnitCode unit() {
    return new UnitCode(unitCode);
  }

  Optional<Extension> extension() {
    return untilOn == null
        ? Optional.empty()
        : Optional.of(
            new Extension(
                unit(),
                untilOn,
                Objects.requireNonNull(extendedFor),
                new AccountId(Objects.requireNonNull(extendedBy)),
                Objects.requireNonNull(extendedName),
                Objects.requireNonNull(extendedAt)));
  }
}
