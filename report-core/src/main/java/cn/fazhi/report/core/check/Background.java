package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Copied;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may know besides the text.
 *
 * @param unit name of the reporting unit, null where unknown
 * @param year the reporting year, null where unknown
 * @param otherUnits names of the district's other units
 * @param unitsAbove names of the units it belongs to, the nearest first
 * @param length how many characters a whole report usually has, null where nobody has said
 * @param lastYear the same unit's report of the year before, null where there is none
 * @param lists the word lists to go by
 * @param copied what of the text was found in last year's report and in other units'
 */
public record Background(
    @Nullable String unit,
    @Nullable Integer year,
    List<String> otherUnits,
    List<String> unitsAbove,
    @Nullable Length length,
    @Nullable Document lastYear,
    Lists lists,
    List<Copied> copied) {
  public static final Background UNKNOWN = new Background(null, null, List.of());

  /** The usual length in characters; advice, never a limit. */
  public record Length(int least, int most) {}

  public Background {
    otherUnits = List.copyOf(otherUnits);
    unitsAbove = List.copyOf(unitsAbove);
    copied = List.copyOf(copied);
  }

  public Background(@Nullable String unit, @Nullable Integer year, List<String> otherUnits) {
    this(unit, year, otherUnits, List.of(), null, null, Lists.AS_SHIPPED, List.of());
  }

  public Background under(List<String> above) {
    return new Background(unit, year, otherUnits, above, length, lastYear, lists, copied);
  }

  public Background asked(@Nullable Length usual, Lists own) {
    return new Background(unit, year, otherUnits, unitsAbove, usual, lastYear, own, copied);
  }

  public Background after(@Nullable Document last) {
    return new Background(unit, year, otherUnits, unitsAbove, length, last, lists, copied);
  }

  public Background finding(List<Copied> elsewhere) {
    return new Background(unit, year, otherUnits, unitsAbove, length, lastYear, lists, elsewhere);
  }
}
