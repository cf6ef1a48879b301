package cn.fazhi.report.core.people;

import org.jspecify.annotations.Nullable;

/**
 * An office: the district, its judicial bureau and the bureau's sections, the townships and
 * departments that report.
 *
 * @param parent null for the district alone
 */
public record Unit(UnitCode code, String name, Kind kind, @Nullable UnitCode parent) {

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
}
