package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Anchor;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number the text states about something.
 *
 * @param indicator code of the catalogue, or "OTHER" where it is not bound to one
 * @param label what is counted, in the text's words
 * @param value 万 and 亿 multiplied out, except in money where 万元 is a unit
 * @param unit 件, 人次, 万元, % ...
 * @param approximate whether 余, 多, 近, 约 or the like stands with it
 * @param quote the words at the place
 * @param asOf up to when it is counted, in the text's words (截至11月底: "11月底"), null where the text
 *     does not say
 */
public record Figure(
    String indicator,
    String label,
    BigDecimal value,
    String unit,
    boolean approximate,
    Anchor place,
    String quote,
    @Nullable String asOf) {

  /** Whether it is an exact number of things, no percentage. */
  public boolean counted() {
    return !approximate && !percentage();
  }

  public boolean percentage() {
    return unit.equals("%");
  }
}
