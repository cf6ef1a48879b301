package cn.fazhi.report.core.relation;

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
  private static final int NEAR = 10;

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

  /** Some of the whole, rounded to the digits shown. */
  boolean rounded() {
    return part.signum() > 0 && whole.signum() > 0 && is(RoundingMode.HALF_UP);
  }

  /** Neither rounded nor cut off: worth an alarm, if the words are clear. */
  boolean wrong() {
    return !is(RoundingMode.HALF_UP) && !is(RoundingMode.DOWN);
  }

  /** Wrong by so little that it is surely meant. */
  boolean near() {
    double right = part.doubleValue() / whole.doubleValue() * HUNDRED.doubleValue();
    return wrong() && Math.abs(right - stated().doubleValue()) <= NEAR;
  }

  private boolean cutOff() {
    return holds() && !is(RoundingMode.HALF_UP);
  }

  private boolean is(RoundingMode mode) {
    return shown(part, whole, stated(), mode).compareTo(stated()) == 0;
  }

  private BigDecimal computed() {
    return computed(part, whole, stated());
  }

  /** What the percentage ought to be, with the digits shown; as stated where it was cut off. */
  static BigDecimal computed(BigDecimal part, BigDecimal whole, BigDecimal stated) {
    BigDecimal cut = shown(part, whole, stated, RoundingMode.DOWN);
    return stated.scale() > 0 && cut.compareTo(stated) == 0
        ? stated
        : shown(part, whole, stated, RoundingMode.HALF_UP);
  }

  private static BigDecimal shown(
      BigDecimal part, BigDecimal whole, BigDecimal stated, RoundingMode mode) {
    return part.multiply(HUNDRED).divide(whole, Math.max(0, stated.scale()), mode);
  }

  Relation relation() {
    BigDecimal computed = computed();
    String way = cutOff() ? "（未四舍五入）" : "";
    return passage.relation(
        Relation.Kind.RATE,
        List.of(rate, other, base),
        computed,
        Arithmetic.share(part, whole, computed) + way);
  }

  private BigDecimal stated() {
    return passage.at(rate).value();
  }
}
