package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Indicator;
import cn.fazhi.report.core.relation.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells where one indicator has two values, and where the same fact is counted in two units. */
final class FiguresAgreeRule implements Rule {
  /** Units that count the same things; 人 and 人次 do not. */
  private static final List<Set<String>> ALIKE =
      List.of(Set.of("件", "起", "宗", "例", "次", "份"), Set.of("场", "场次", "次", "期"));

  /** Smaller values agree by chance. */
  private static final BigDecimal TELLING = BigDecimal.TEN;

  @Override
  public String code() {
    return "figures-agree";
  }

  @Override
  public List<Finding> check(Reading reading) {
    List<Finding> findings = new ArrayList<>();
    reading.relations().stream()
        .filter(relation -> relation.kind() == Relation.Kind.SAME && !relation.holds())
        .forEach(relation -> findings.add(differing(reading, relation)));
    units(reading, findings);
    return findings;
  }

  private Finding differing(Reading reading, Relation relation) {
    List<Anchor> places = relation.places();
    Anchor second = places.get(places.size() - 1);
    String here = quote(reading, second);
    String message =
        "同一项数据前后不一致：前面写“%s”，这里写“%s”，请核对后统一。".formatted(quote(reading, places.get(0)), here);
    return new Finding(
        code(), Severity.WARNING, second, here, message, relation.arithmetic(), null);
  }

  private static String quote(Reading reading, Anchor place) {
    String text = reading.document().block(place.block()).orElseThrow().text();
    return text.substring(place.start(), place.end());
  }

  private void units(Reading reading, List<Finding> findings) {
    List<Figure> figures =
        reading.figures().stream()
            .filter(figure -> !figure.indicator().equals(Indicator.OTHER))
            .filter(figure -> figure.value().compareTo(TELLING) >= 0)
            .toList();
    Map<String, List<Figure>> earlier = new HashMap<>();
    for (Figure later : figures) {
      List<Figure> told = earlier.computeIfAbsent(later.indicator(), i -> new ArrayList<>());
      told.stream()
          .filter(one -> sameInOtherUnit(one, later))
          .findFirst()
          .ifPresent(one -> findings.add(finding(one, later)));
      told.add(later);
    }
  }

  private static boolean sameInOtherUnit(Figure one, Figure other) {
    return one.value().compareTo(other.value()) == 0
        && one.approximate() == other.approximate()
        && !one.unit().equals(other.unit())
        && ALIKE.stream().anyMatch(units -> units.containsAll(Set.of(one.unit(), other.unit())));
  }

  private Finding finding(Figure earlier, Figure later) {
    String message =
        "前面写“%s”，这里写“%s”，像是同一件事用了不同的单位，请核对后统一。".formatted(earlier.quote(), later.quote());
    return new Finding(code(), Severity.INFO, later.place(), later.quote(), message, null, null);
  }
}
