package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
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
}
