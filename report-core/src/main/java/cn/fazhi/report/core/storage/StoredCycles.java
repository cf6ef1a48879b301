package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.groupingBy;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cycles and their units kept in the database. */
final class StoredCycles implements Cycles {
  private final CycleMapper cycles;
  private final CycleUnitMapper units;

  StoredCycles(CycleMapper cycles, CycleUnitMapper units) {
    this.cycles = cycles;
    this.units = units;
  }

  @Override
  public Optional<Cycle> find(CycleId id) {
    return Optional.ofNullable(cycles.selectById(id.value()))
        .map(row -> row.cycle(units.of(row.id)));
  }

  @Override
  public List<Cycle> all() {
    Map<String, List<CycleUnitRow>> expected =
        units.all().stream().collect(groupingBy(row -> row.cycleId));
    return cycles.all().stream()
        .map(row -> row.cycle(expected.getOrDefault(row.id, List.of())))
        .toList();
  }

  @Override
  public void save(Cycle cycle) {
    CycleRow row = CycleRow.of(cycle);
    if (cycles.updateById(row) == 0) {
      cycles.insert(row);
    }
    expect(cycle);
  }

  private void expect(Cycle cycle) {
    units.clear(cycle.id().value());
    if (!cycle.units().isEmpty()) {
      units.add(CycleUnitRow.of(cycle));
    }
  }

  @Override
  public boolean change(Cycle cycle) {
    CycleRow row = CycleRow.of(cycle);
    if (cycles.take(row) == 0) {
      return false;
    }
    row.version++;
    cycles.updateById(row);
    expect(cycle);
    return true;
  }

  @Override
  public Optional<Template> template(CycleId id) {
    return Optional.ofNullable(cycles.template(id.value())).map(TemplateJson::read);
  }
}
