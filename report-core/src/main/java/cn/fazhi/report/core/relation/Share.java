package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A stated percentage and the two numbers it follows from.
 *
 * @param rate index of the percentage in the passage
 * @param base index of the number that is 100 %
 * @param other index of the number that is set against it
 */
record Share(Passage passage, int rate, int base, int other, BigDecimal part, BigDecimal whole) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Share of(Passage passage, int rate, int part, int whole) {
    return new Share(
        passage, rate, whole, part, passage.at(part).value(), passage.at(whole).value());
  }

  /** Whether many shares would come to it: no decimal is shown, or all of the whole is meant. */
  static boolean round(BigDecimal stated) {
    return stated.scale() <= 0 || stated.compareTo(HUNDRED) == 0;
  }

  /** Whether a percentage stands right behind each. */
  static boolean besideAll(Passage passage, List<Integer> parts) {
    return parts.stream().allMatch(i -> i + 1 < passage.size() && passage.at(i + 1).percentage());
  }

  boolean round() {
    return round(stated());
  }

  /** Rounded to the digits shown, or cut off there where decimals are shown. */
  boolean holds() {
    return computed().compareTo(stated()) == 0;
  }

  private BigDecimal computed() {
    return computed(part, whole, stated());
  }

  /** What the percentage ought to be, with the digits shown; as stated where it was cut off. */
  static BigDecimal computed(BigDecimal part, BigDecimal whole, BigDecimal stated) {
    int digits = Math.max(0, stated.scale());
    BigDecimal cut = part.multiply(HUNDRED).divide(whole, digits, RoundingMode.DOWN);
    return digits > 0 && cut.compareTo(stated) == 0
        ? stated
        : part.multiply(HUNDRED).divide(whole, digits, RoundingMode.HALF_UP);
  }

  /** Cut off instead of rounded: not worth an alarm. */
  boolean cutOff() {
    return shown(RoundingMode.DOWN).compareTo(stated()) == 0;
  }

  /** Neither cut off nor otherwise off. */
  boolean rounded() {
    return shown(RoundingMode.HALF_UP).compareTo(stated()) == 0;
  }

  private BigDecimal shown(RoundingMode mode) {
    return part.multiply(HUNDRED).divide(whole, Math.max(0, stated().scale()), mode);
  }

  Relation relation() {
    BigDecimal computed = computed();
    int first = Math.min(rate, Math.min(base, other));
    int last = Math.max(rate, Math.max(base, other));
    Anchor place = passage.span(first, last);
    String way = rounded() || !holds() ? "" : "（未四舍五入）";
    return new Relation(
        Relation.Kind.RATE,
        holds(),
        place,
        passage.quote(place),
        stated(),
        computed,
        List.of(passage.at(rate).place(), passage.at(other).place(), passage.at(base).place()),
        Sums.plain(part) + " ÷ " + Sums.plain(whole) + " = " + Sums.plain(computed) + "%" + way);
  }

  private BigDecimal stated() {
    return passage.at(rate).value();
  }
}
