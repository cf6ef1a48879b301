package cn.fazhi.report.core.relation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A stated percentage against the part and the whole it is said to follow from. */
record Percentage(BigDecimal part, BigDecimal whole, BigDecimal stated) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int NEAR = 10;

  /** Rounded to the digits shown, or cut off there where decimals are shown. */
  boolean holds() {
    return computed().compareTo(stated) == 0;
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
    return wrong() && Math.abs(right - stated.doubleValue()) <= NEAR;
  }

  /** What it ought to be, with the digits shown; as stated where it was cut off. */
  BigDecimal computed() {
    return cutOff() ? stated : shown(RoundingMode.HALF_UP);
  }

  /** As shown to people: 20 ÷ 30 = 66.6%（未四舍五入）. */
  String arithmetic() {
    return Arithmetic.share(part, whole, computed()) + (cutOff() ? "（未四舍五入）" : "");
  }

  private boolean cutOff() {
    return stated.scale() > 0 && is(RoundingMode.DOWN) && !is(RoundingMode.HALF_UP);
  }

  private boolean is(RoundingMode mode) {
    return shown(mode).compareTo(stated) == 0;
  }

  private BigDecimal shown(RoundingMode mode) {
    return part.multiply(HUNDRED).divide(whole, Math.max(0, stated.scale()), mode);
  }
}
