package cn.fazhi.report.core.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office: the district, its judicial bureau and the bureau's sections, the townships and
 * departments that report.
 *
 * @param parent null for the district alone
 * @param closed from when it exists no more; its reports stay its own
 * @param successor the unit it went into
 * @param version counts its changes
 */
public record Unit(
    UnitCode code,
    String name,
    Kind kind,
    @Nullable UnitCode parent,
    @Nullable LocalDate closed,
    @Nullable UnitCode successor,
    long version) {

  public Unit(UnitCode code, String name, Kind kind, @Nullable UnitCode parent) {
    this(code, name, kind, parent, null, null, 0);
  }

  /** What kind of office a unit is. */
  public enum Kind {
    DISTRICT("区县"),
    BUREAU("司法局"),
    SECTION("科室"),
    TOWN("镇"),
    TOWNSHIP("乡"),
    SUBDISTRICT("街道"),
    DEPARTMENT("部门");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** Whether units of this kind send in a yearly report. */
    public boolean reports() {
      return this == TOWN || this == TOWNSHIP || this == SUBDISTRICT || this == DEPARTMENT;
    }

    /** Whether units of this kind work on other units' reports. */
    public boolean reviews() {
      return this == BUREAU || this == SECTION;
    }
  }

  /** Whether it takes part in new years. */
  public boolean open() {
    return closed == null;
  }

  public Unit named(String fresh) {
    return new Unit(code, fresh, kind, parent, closed, successor, version);
  }

  public Unit as(Kind fresh, @Nullable UnitCode under) {
    return new Unit(code, name, fresh, under, closed, successor, version);
  }

  public Unit closed(LocalDate from, @Nullable UnitCode into) {
    return new Unit(code, name, kind, parent, from, into, version);
  }

  /** As somebody saw it who changes it now. */
  public Unit at(long seen) {
    return new Unit(code, name, kind, parent, closed, successor, seen);
  }
}
