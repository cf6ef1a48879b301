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

  /** Replaces the cycle where it still has that version; false where somebody was faster. */
  boolean change(Cycle cycle);

  /** What the cycle asks for in a report. */
  Optional<Template> template(CycleId id);
}
