package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        .map(row -> row.cycle(byCycle(units.of(row.id)).getOrDefault(row.id, Set.of())));
  }

  @Override
  public List<Cycle> all() {
    Map<String, Set<UnitCode>> expected = byCycle(units.all());
    return cycles.all().stream()
        .map(row -> row.cycle(expected.getOrDefault(row.id, Set.of())))
        .toList();
  }

  @Override
  public void save(Cycle cycle) {
    CycleRow row = CycleRow.of(cycle);
    if (cycles.updateById(row) == 0) {
      cycles.insert(row);
    }
    units.clear(row.id);
    if (!cycle.units().isEmpty()) {
      units.add(row.id, cycle.units().stream().map(UnitCode::value).sorted().toList());
    }
  }

  private static Map<String, Set<UnitCode>> byCycle(List<CycleUnitRow> rows) {
    return rows.stream()
        .collect(groupingBy(row -> row.cycleId, mapping(CycleUnitRow::unit, toSet())));
  }
}
