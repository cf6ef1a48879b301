package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.relation.Relation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the arithmetic of sums and rates that do not hold. */
final class FiguresAddUpRule implements Rule {
  private static final String[] COUNTS = {"两", "三", "四", "五", "六", "七", "八", "九", "十"};

  @Override
  public String code() {
    return "figures-add-up";
  }

  @Override
  public List<Finding> check(Reading reading) {
    return reading.relations().stream()
        .filter(relation -> !relation.holds() && relation.kind() != Relation.Kind.SAME)
        .map(relation -> finding(reading, relation))
        .toList();
  }

  private Finding finding(Reading reading, Relation relation) {
    Anchor place = relation.places().get(0);
    String text = reading.document().block(place.block()).orElseThrow().text();
    String quote = text.substring(place.start(), place.end());
    return new Finding(
        code(),
        Severity.ERROR,
        place,
        quote,
        message(relation),
        relation.arithmetic(),
        mend(relation));
  }

  private static String message(Relation relation) {
    String stated = plain(relation.stated());
    String computed = plain(relation.computed());
    return switch (relation.kind()) {
      case SUM ->
          relation.arithmetic().contains(" - ")
              ? "两个数相差 %s，文中写 %s，请核对。".formatted(computed, stated)
              : "%s项相加是 %s，文中写 %s，请核对。"
                  .formatted(count(relation.places().size() - 1), computed, stated);
      case RATE -> "按文中数字算是 %s%%，文中写 %s%%，请核对。".formatted(computed, stated);
      case SAME -> throw new IllegalArgumentException("told by " + FiguresAgreeRule.class);
    };
  }

  /** A rate follows from its numbers; in a sum the total or any part may be the wrong one. */
  private static @Nullable String mend(Relation relation) {
    return relation.kind() == Relation.Kind.RATE ? plain(relation.computed()) + "%" : null;
  }

  private static String count(int parts) {
    return parts >= 2 && parts <= 10 ? COUNTS[parts - 2] : Integer.toString(parts);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
