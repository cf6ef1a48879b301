package cn.fazhi.report.core.figure;

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

  boolean round() {
    return round(stated());
  }

  /** Rounded to the digits shown. */
  boolean holds() {
    return exact().setScale(digits(), RoundingMode.HALF_UP).compareTo(stated()) == 0;
  }

  /** Cut off instead of rounded: not worth an alarm. */
  boolean cutOff() {
    return exact().setScale(digits(), RoundingMode.DOWN).compareTo(stated()) == 0;
  }

  Relation relation() {
    BigDecimal computed = exact().setScale(digits(), RoundingMode.HALF_UP);
    int first = Math.min(rate, Math.min(base, other));
    int last = Math.max(rate, Math.max(base, other));
    Anchor place = passage.span(first, last);
    return new Relation(
        Relation.Kind.RATE,
        holds(),
        place,
        passage.quote(place),
        stated(),
        computed,
        List.of(passage.at(rate).place(), passage.at(other).place(), passage.at(base).place()),
        Sums.plain(part) + " ÷ " + Sums.plain(whole) + " = " + Sums.plain(computed) + "%");
  }

  private BigDecimal stated() {
    return passage.at(rate).value();
  }

  private int digits() {
    return Math.max(0, stated().scale());
  }

  private BigDecimal exact() {
    return part.multiply(HUNDRED).divide(whole, digits() + 6, RoundingMode.HALF_UP);
  }
}
