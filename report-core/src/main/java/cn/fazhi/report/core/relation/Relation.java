package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.figure.Figure;
import java.math.BigDecimal;
import java.util.List;

/**
 * Two or more figures that must agree.
 *
 * @param place the whole clause
 * @param places the figures concerned, the stated total or rate first
 * @param arithmetic the sum as shown to people: "34 + 189 + 52 = 275"
 */
public record Relation(
    Kind kind,
    boolean holds,
    Anchor place,
    String quote,
    BigDecimal stated,
    BigDecimal computed,
    List<Anchor> places,
    String arithmetic) {

  /** What must agree with what. */
  public enum Kind {
    SUM,
    RATE,
    SAME
  }

  public Relation {
    places = List.copyOf(places);
  }

  /** All but the first: what the stated total or rate follows from. */
  List<Anchor> parts() {
    return places.subList(1, places.size());
  }

  /**
   * @param told the figures concerned, first the one that follows from the others
   * @param computed what it ought to be
   */
  static Relation of(
      Kind kind,
      Anchor place,
      String quote,
      List<Figure> told,
      BigDecimal computed,
      String arithmetic) {
    BigDecimal stated = told.get(0).value();
    return new Relation(
        kind,
        stated.compareTo(computed) == 0,
        place,
        quote,
        stated,
        computed,
        told.stream().map(Figure::place).toList(),
        arithmetic);
  }
}
