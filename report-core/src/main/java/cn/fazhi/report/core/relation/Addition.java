package cn.fazhi.report.core.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A total and the figures it is made up of.
 *
 * @param total index of the total in the passage
 * @param parts indexes of the parts, in order
 */
record Addition(Passage passage, int total, List<Integer> parts) {
  boolean holds() {
    return sum().compareTo(stated()) == 0;
  }

  /** Whether the sum is off by no more than such a share of what is stated. */
  boolean near(double share) {
    double stated = stated().doubleValue();
    return Math.abs(sum().doubleValue() - stated) <= share * stated;
  }

  BigDecimal stated() {
    return passage.value(total);
  }

  int last() {
    return parts.get(parts.size() - 1);
  }

  BigDecimal sum() {
    return sum(parts);
  }

  private BigDecimal sum(List<Integer> some) {
    return some.stream().map(part -> passage.value(part)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A percentage set against some of the parts. */
  Share share(int rate, List<Integer> some) {
    return new Share(passage, rate, total, some.get(0), sum(some), stated());
  }

  /** Without one of the parts it would be right: persons of one sort may be of the others too. */
  boolean rightWithoutOne() {
    BigDecimal over = sum().subtract(stated());
    return parts.size() > 2
        && parts.stream().anyMatch(part -> passage.value(part).compareTo(over) == 0);
  }

  Relation relation() {
    List<Integer> told = new ArrayList<>(List.of(total));
    told.addAll(parts);
    List<BigDecimal> terms = parts.stream().map(part -> passage.value(part)).toList();
    return passage.relation(Relation.Kind.SUM, told, sum(), Arithmetic.sum(terms, sum()));
  }
}
