package cn.fazhi.report.core.figure;

import java.util.List;

/**
 * Something the district counts.
 *
 * @param units the units it is told in; the first is the one to print
 * @param wording how sentences that state it look, as {@link Catalogue} explains
 */
public record Indicator(String code, String name, List<String> units, String wording) {
  /** The code of figures that no entry of the catalogue claims. */
  public static final String OTHER = "OTHER";

  public Indicator {
    units = List.copyOf(units);
  }
}
