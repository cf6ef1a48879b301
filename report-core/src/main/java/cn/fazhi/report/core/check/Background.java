package cn.fazhi.report.core.check;

import cn.fazhi.report.core.likeness.Copied;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may know besides the text.
 *
 * @param unit name of the reporting unit, null where unknown
 * @param year the reporting year, null where unknown
 * @param otherUnits names of the district's other units
 * @param copied what of the text was found in last year's report and in other units'
 */
public record Background(
    @Nullable String unit, @Nullable Integer year, List<String> otherUnits, List<Copied> copied) {
  public static final Background UNKNOWN = new Background(null, null, List.of());

  public Background {
    otherUnits = List.copyOf(otherUnits);
    copied = List.copyOf(copied);
  }

  public Background(@Nullable String unit, @Nullable Integer year, List<String> otherUnits) {
    this(unit, year, otherUnits, List.of());
  }

  public Background finding(List<Copied> elsewhere) {
    return new Background(unit, year, otherUnits, elsewhere);
  }
}
