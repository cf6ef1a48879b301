package cn.fazhi.report.web;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import java.util.Set;

/** Opens years beside the demonstration's, like it in all that a test does not name. */
final class Years {
  private final Cycles cycles;

  Years(Cycles cycles) {
    this.cycles = cycles;
  }

  /** A year of the demonstration's bureau. */
  CycleId open(String id, int year, UnitCode... units) {
    return open(id, model().bureau(), year, units);
  }

  CycleId open(String id, UnitCode bureau, int year, UnitCode... units) {
    CycleId fresh = new CycleId(id);
    keep(fresh, bureau, year, model().flow(), Set.of(units));
    return fresh;
  }

  /** From now on these report, and no others. */
  void expect(CycleId id, Set<UnitCode> units) {
    Cycle known = of(id);
    keep(id, known.bureau(), known.year(), known.flow(), units);
  }

  /** What is opened from now on goes this way. */
  void lead(CycleId id, FlowVersion flow) {
    Cycle known = of(id);
    keep(id, known.bureau(), known.year(), flow, known.units());
  }

  Cycle of(CycleId id) {
    return cycles.find(id).orElseThrow();
  }

  private Cycle model() {
    return of(new CycleId("YL-2025"));
  }

  private void keep(CycleId id, UnitCode bureau, int year, FlowVersion flow, Set<UnitCode> units) {
    Cycle model = model();
    cycles.save(
        new Cycle(
            id, bureau, year, model.submitBy(), model.publishBy(), flow, model.template(), units));
  }
}
