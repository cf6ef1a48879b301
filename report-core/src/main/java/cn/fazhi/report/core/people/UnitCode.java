package cn.fazhi.report.core.people;

import java.util.Optional;

/** The code of a unit: letters, digits and hyphens, at most 32 characters. */
public record UnitCode(String value) {
  private static final String FORM = "[A-Za-z0-9-]{1,32}";

  public UnitCode {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("not a unit code: " + value);
    }
  }

  /** Empty where the text is no code. */
  public static Optional<UnitCode> of(String text) {
    return text.matches(FORM) ? Optional.of(new UnitCode(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
