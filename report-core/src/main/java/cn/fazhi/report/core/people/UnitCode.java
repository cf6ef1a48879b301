package cn.fazhi.report.core.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** The code of a unit: letters, digits and hyphens, at most 32 characters. */
public record UnitCode(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,32}");

  public UnitCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a unit code: " + value);
    }
  }

  /** Empty where the text is no code. */
  public static Optional<UnitCode> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new UnitCode(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
