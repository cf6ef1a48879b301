package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.FormerName;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import java.util.List;
import java.util.Optional;

/** Units kept in the database. */
final class StoredUnits implements Units {
  private final UnitMapper units;

  StoredUnits(UnitMapper units) {
    this.units = units;
  }

  @Override
  public Optional<Unit> find(UnitCode code) {
    return Optional.ofNullable(units.selectById(code.value())).map(UnitRow::unit);
  }

  @Override
  public List<Unit> all() {
    return units.all().stream().map(UnitRow::unit).toList();
  }

  @Override
  public void save(Unit unit) {
    UnitRow row = UnitRow.of(unit);
    if (units.updateById(row) == 0) {
      units.insert(row);
    }
  }

  @Override
  public boolean change(Unit unit) {
    return units.change(UnitRow.of(unit)) == 1;
  }

  @Override
  public void keepName(FormerName name) {
    boolean known = formerNames(name.unit()).contains(name);
    if (!known) {
      units.keepName(UnitNameRow.of(name));
    }
  }

  @Override
  public List<FormerName> formerNames(UnitCode unit) {
    return units.names(unit.value()).stream().map(UnitNameRow::name).toList();
  }
}
