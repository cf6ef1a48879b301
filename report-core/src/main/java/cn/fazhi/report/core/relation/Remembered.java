package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what is said later of a number told before: 462起矛盾纠纷中…, 1127宗案件中劳资占58.2%. */
final class Remembered {
  private static final Search AMONG =
      Search.of("^(?:各类)?(?<noun>[^，,。；;、：:（）()0-9]{2,10}?)(?:中|里)[，,]?(?<rest>[^。；;]{0,20})");
  private static final Search SHARE = Search.of("^(?<kind>[^，,。；;、]{2,8}?)类?(?:约)?占比?(?:为|达|达到)?$");
  private static final Search WHOLE = Search.of("全年|今年以来|一年来|共|累计");
  private static final Search OTHER_TIME =
      Search.of(Times.OTHER + "|\\d月|其中|以来(?<!今年以来|一年来)|计划|力争");
  private static final double NEAR = 0.05;
  private static final BigDecimal FEW = BigDecimal.valueOf(20);

  private final Clauses clauses;
  private final List<Figure> figures;

  private Remembered(Document document, List<Figure> figures) {
    this.clauses = new Clauses(document);
    this.figures = figures;
  }

  static Stream<Relation> in(Document document, List<Figure> figures) {
    Remembered remembered = new Remembered(document, figures);
    return IntStream.range(1, figures.size())
        .filter(index -> remembered.counted(figures.get(index)))
        .mapToObj(remembered::at)
        .flatMap(Optional::stream);
  }

  private Optional<Relation> at(int index) {
    Figure later = figures.get(index);
    Matcher among = AMONG.first(behind(later));
    if (among == null || OTHER_TIME.in(clauses.before(later))) {
      return Optional.empty();
    }
    List<Figure> told =
        figures.subList(0, index).stream()
            .filter(figure -> counted(figure) && Units.sameFamily(figure.unit(), later.unit()))
            .filter(figure -> !figure.place().block().equals(later.place().block()))
            .toList();
    Optional<Figure> same =
        told.stream().filter(f -> f.value().compareTo(later.value()) == 0).findFirst();
    return same.isPresent()
        ? same.flatMap(whole -> share(whole, index))
        : slip(told, later, among.group("noun"));
  }

  private boolean counted(Figure figure) {
    return figure.counted() && figure.value().compareTo(FEW) >= 0;
  }

  /** The one total of the same things that was told, and is told now as a little more or less. */
  private Optional<Relation> slip(List<Figure> told, Figure later, String noun) {
    String kind = noun.substring(noun.length() - 2);
    List<Figure> totals =
        told.stream()
            .filter(figure -> clauses.before(figure).contains(kind))
            .filter(
                figure ->
                    WHOLE.in(clauses.before(figure)) && !OTHER_TIME.in(clauses.before(figure)))
            .toList();
    return totals.size() == 1 && near(totals.get(0).value(), later.value())
        ? Optional.of(Repeats.relation(totals.get(0), later))
        : Optional.empty();
  }

  private static boolean near(BigDecimal one, BigDecimal other) {
    double whole = one.doubleValue();
    return Math.abs(other.doubleValue() - whole) <= NEAR * whole;
  }

  /** The part is named as it was where the whole was told. */
  private Optional<Relation> share(Figure whole, int index) {
    int next = index + 1;
    if (next == figures.size() || !figures.get(next).percentage()) {
      return Optional.empty();
    }
    Figure rate = figures.get(next);
    Matcher among = AMONG.first(between(figures.get(index), rate));
    Matcher share = among == null ? null : SHARE.first(among.group("rest"));
    if (share == null || rate.approximate()) {
      return Optional.empty();
    }
    String kind = share.group("kind").substring(0, 2);
    List<Figure> parts =
        figures.subList(figures.indexOf(whole) + 1, index).stream()
            .filter(f -> f.place().block().equals(whole.place().block()))
            .filter(f -> f.unit().equals(whole.unit()) && named(f).contains(kind))
            .toList();
    return parts.size() == 1 && parts.get(0).value().compareTo(whole.value()) < 0
        ? Optional.of(rate(rate, parts.get(0), whole))
        : Optional.empty();
  }

  private static Relation rate(Figure rate, Figure part, Figure whole) {
    Percentage percentage = new Percentage(part.value(), whole.value(), rate.value());
    return Relation.of(
        Relation.Kind.RATE,
        rate.place(),
        rate.quote(),
        List.of(rate, part, whole),
        percentage.computed(),
        percentage.arithmetic());
  }

  private String between(Figure one, Figure other) {
    Anchor from = one.place();
    Anchor to = other.place();
    return from.block().equals(to.block()) && to.start() - from.end() <= Clauses.FAR
        ? clauses.text(one).substring(from.end(), Math.max(from.end(), to.start()))
        : "";
  }

  private String named(Figure figure) {
    String before = clauses.before(figure);
    return before.substring(before.lastIndexOf('、') + 1);
  }

  private String behind(Figure figure) {
    String text = clauses.text(figure);
    int end = figure.place().end();
    return text.substring(end, Math.min(text.length(), end + Clauses.FAR));
  }
}
