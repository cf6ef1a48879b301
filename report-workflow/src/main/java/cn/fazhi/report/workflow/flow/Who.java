package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.core.people.UnitCode;
import java.util.Set;

/** Whose people a step waits for; which role they need, the law of acts says. */
public sealed interface Who {
  /** The units meant, for a report of the given unit to the given bureau. */
  Set<UnitCode> units(UnitCode unit, UnitCode bureau);

  /** The two sides every flow has. */
  enum Side implements Who {
    /** The unit that reports. */
    UNIT,
    /** The bureau that receives. */
    BUREAU;

    @Override
    public Set<UnitCode> units(UnitCode unit, UnitCode bureau) {
      return Set.of(this == UNIT ? unit : bureau);
    }
  }

  /** Sections named by the administrator. */
  record Sections(Set<UnitCode> codes) implements Who {
    public Sections {
      codes = Set.copyOf(codes);
    }

    @Override
    public Set<UnitCode> units(UnitCode unit, UnitCode bureau) {
      return codes;
    }
  }
}
