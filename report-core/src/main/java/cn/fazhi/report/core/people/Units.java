package cn.fazhi.report.core.people;

import java.util.List;
import java.util.Optional;

/** Where units are kept. */
public interface Units {
  Optional<Unit> find(UnitCode code);

  /** All units in order of their code. */
  List<Unit> all();

  /** Adds a unit or replaces the one with the same code. */
  void save(Unit unit);

  /** Replaces the unit where it still has that version; false where somebody was faster. */
  boolean change(Unit unit);

  void keepName(FormerName name);

  /** The latest first. */
  List<FormerName> formerNames(UnitCode unit);
}
