package cn.fazhi.report.core.relation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** How a relation is worked out, as it is shown to people: 34 + 189 + 52 = 275. */
final class Arithmetic {
  private Arithmetic() {}

  static String sum(List<BigDecimal> parts, BigDecimal sum) {
    return parts.stream().map(Arithmetic::plain).collect(Collectors.joining(" + "))
        + " = "
        + plain(sum);
  }

  static String difference(BigDecimal more, BigDecimal less, BigDecimal difference) {
    return plain(more) + " - " + plain(less) + " = " + plain(difference);
  }

  static String share(BigDecimal part, BigDecimal whole, BigDecimal percentage) {
    return plain(part) + " ÷ " + plain(whole) + " = " + plain(percentage) + "%";
  }

  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
