package cn.fazhi.report.core.relation;

import java.math.BigDecimal;
import java.util.List;

/**
 * A stated percentage and the two numbers it follows from.
 *
 * @param rate index of the percentage in the passage
 * @param base index of the number that is 100 %
 * @param other index of the number that is set against it
 */
record Share(Passage passage, int rate, int base, int other, BigDecimal part, BigDecimal whole) {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  static Share of(Passage passage, int rate, int part, int whole) {
    return new Share(passage, rate, whole, part, passage.value(part), passage.value(whole));
  }

  /** Whether many shares would come to it: no decimal is shown, or all of the whole is meant. */
  static boolean round(BigDecimal stated) {
    return stated.scale() <= 0 || stated.compareTo(ALL) == 0;
  }

  /** Whether a percentage stands right behind each. */
  static boolean besideAll(Passage passage, List<Integer> parts) {
    return parts.stream().allMatch(i -> i + 1 < passage.size() && passage.at(i + 1).percentage());
  }

  boolean round() {
    return round(passage.value(rate));
  }

  boolean holds() {
    return percentage().holds();
  }

  boolean rounded() {
    return percentage().rounded();
  }

  boolean wrong() {
    return percentage().wrong();
  }

  /** Right, or worth an alarm: not cut off where no decimals are shown. */
  boolean clear() {
    return holds() || wrong();
  }

  boolean near() {
    return percentage().near();
  }

  Relation relation() {
    return passage.relation(
        Relation.Kind.RATE,
        List.of(rate, other, base),
        percentage().computed(),
        percentage().arithmetic());
  }

  private Percentage percentage() {
    return new Percentage(part, whole, passage.value(rate));
  }
}
