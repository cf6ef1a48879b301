package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.report.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the days that people type, and none that no calendar of an office or database holds. */
public final class TypedDay {
  private static final int FIRST = 1900;
  private static final int LAST = 2999;

  private TypedDay() {}

  /**
   * @param otherwise what is said where it is no day
   */
  public static LocalDate of(@Nullable String typed, String otherwise) {
    LocalDate day = perhaps(typed);
    if (day == null) {
      throw new Refusal.NotReady(otherwise);
    }
    return day;
  }

  /** Null where it is no day. */
  public static @Nullable LocalDate perhaps(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      return day.getYear() < FIRST || day.getYear() > LAST ? null : day;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
