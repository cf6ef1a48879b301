package cn.fazhi.report.core.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may know besides the text.
 *
 * @param unit name of the reporting unit, null where unknown
 * @param year the reporting year, null where unknown
 * @param otherUnits names of the district's other units
 */
public record Background(@Nullable String unit, @Nullable Integer year, List<String> otherUnits) {
  public static final Background UNKNOWN = new Background(null, null, List.of());

  public Background {
    otherUnits = List.copyOf(otherUnits);
  }
}
