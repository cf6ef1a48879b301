package cn.fazhi.report.core.people;

/** The code of a unit: letters, digits and hyphens, at most 32 characters. */
public record UnitCode(String value) {
  public UnitCode {
    if (!value.matches("[A-Za-z0-9-]{1,32}")) {
      throw new IllegalArgumentException("not a unit code: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
