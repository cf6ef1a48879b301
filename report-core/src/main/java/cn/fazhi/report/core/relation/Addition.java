package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A total and the figures it is made up of.
 *
 * @param total index of the total in the passage
 * @param parts indexes of the parts, in order
 */
record Addition(Passage passage, int total, List<Integer> parts) {
  boolean holds() {
    return sum(parts).compareTo(stated()) == 0;
  }

  BigDecimal stated() {
    return passage.at(total).value();
  }

  int last() {
    return parts.get(parts.size() - 1);
  }

  BigDecimal sum(List<Integer> some) {
    return some.stream()
        .map(part -> passage.at(part).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A percentage set against some of the parts. */
  Share share(int rate, List<Integer> some) {
    return new Share(passage, rate, total, some.get(0), sum(some), stated());
  }

  /** Without one of the parts it would be right: persons of one sort may be of the others too. */
  boolean rightWithoutOne() {
    BigDecimal over = sum(parts).subtract(stated());
    return parts.size() > 2
        && parts.stream().anyMatch(part -> passage.at(part).value().compareTo(over) == 0);
  }

  Relation relation() {
    List<Anchor> places = new ArrayList<>(List.of(passage.at(total).place()));
    parts.forEach(part -> places.add(passage.at(part).place()));
    Anchor place = passage.span(Math.min(total, parts.get(0)), Math.max(total, last()));
    BigDecimal sum = sum(parts);
    String terms =
        parts.stream()
            .map(part -> Sums.plain(passage.at(part).value()))
            .collect(Collectors.joining(" + "));
    return new Relation(
        Relation.Kind.SUM,
        holds(),
        place,
        passage.quote(place),
        stated(),
        sum,
        places,
        terms + " = " + Sums.plain(sum));
  }
}
