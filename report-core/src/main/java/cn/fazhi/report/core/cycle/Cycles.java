package cn.fazhi.report.core.cycle;

import java.util.List;
import java.util.Optional;

/** Where cycles are kept. */
public interface Cycles {
  Optional<Cycle> find(CycleId id);

  /** All cycles, the latest year first. */
  List<Cycle> all();

  /** Adds a cycle or replaces the one with the same id. */
  void save(Cycle cycle);
}
