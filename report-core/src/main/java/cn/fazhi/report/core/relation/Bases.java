package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Blanks;
import cn.fazhi.report.core.figure.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds shares of a whole told paragraphs before: 物业管理148件，占派单总量的21.6%. Only those that hold, where
 * the whole is named or two shares of one paragraph are of it.
 */
final class Bases {
  private static final Search SHARE =
      Search.of(
          "^[^，,。；;：:（）()]{0,16}[，,（(]?(?:恰好)?[占是](?:比|(?<of>[^，,。；;：:（）()的]{2,8}?)(?:案件|事项)?(?:总?[数量])?的)?(?:比例|比重)?(?:为|达|达到)?$");
  private static final Search WHOLE = Search.of("共|全年|今年以来|受理|接到|收到|办理|派单|处理|排查|总");
  private static final Search OTHER_TIME = Search.of(Times.OTHER);
  private static final int FEWEST = 2;

  private final Clauses clauses;
  private final List<Figure> figures;

  private Bases(Document document, List<Figure> figures) {
    this.clauses = new Clauses(document);
    this.figures = figures;
  }

  /**
   * @param told the percentages that are known to follow from something
   */
  static Stream<Relation> in(Document document, List<Figure> figures, Set<Anchor> told) {
    Bases bases = new Bases(document, figures);
    Map<Object, List<Integer>> shares =
        IntStream.range(1, figures.size())
            .filter(rate -> bases.share(rate) && !told.contains(figures.get(rate).place()))
            .boxed()
            .collect(
                Collectors.groupingBy(
                    rate -> figures.get(rate).place().block(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return shares.values().stream().flatMap(bases::of);
  }

  /** A percentage with decimals right behind its part. */
  private boolean share(int rate) {
    Figure stated = figures.get(rate);
    return stated.percentage()
        && !stated.approximate()
        && !Share.round(stated.value())
        && figures.get(rate - 1).counted()
        && words(rate).isPresent();
  }

  private Optional<Matcher> words(int rate) {
    Figure part = figures.get(rate - 1);
    Figure stated = figures.get(rate);
    if (!part.place().block().equals(stated.place().block())
        || part.place().end() > stated.place().start()) {
      return Optional.empty();
    }
    String between = clauses.text(stated).substring(part.place().end(), stated.place().start());
    return Optional.ofNullable(SHARE.first(Blanks.removed(between)));
  }

  private Stream<Relation> of(List<Integer> rates) {
    List<Relation> found = new ArrayList<>();
    for (int base = rates.get(0) - 2; base >= 0 && found.isEmpty(); base--) {
      Figure whole = figures.get(base);
      if (whole.counted() && meant(whole)) {
        int index = base;
        List<Integer> fit = rates.stream().filter(rate -> fits(rate, index)).toList();
        boolean named = fit.stream().anyMatch(rate -> named(rate, whole));
        if (named || fit.size() >= FEWEST) {
          fit.forEach(rate -> found.add(relation(rate, whole)));
        }
      }
    }
    return found.stream();
  }

  private boolean meant(Figure whole) {
    String before = clauses.before(whole);
    return WHOLE.in(before) && !OTHER_TIME.in(before);
  }

  private boolean fits(int rate, int base) {
    Figure part = figures.get(rate - 1);
    Figure whole = figures.get(base);
    return base < rate - 1
        && part.unit().equals(whole.unit())
        && part.value().compareTo(whole.value()) < 0
        && new Percentage(part.value(), whole.value(), figures.get(rate).value()).holds();
  }

  private boolean named(int rate, Figure whole) {
    return words(rate)
        .map(words -> words.group("of"))
        .map(of -> of.replaceFirst("^(?:全部|全年|全)", ""))
        .filter(of -> of.length() > 1)
        .filter(of -> clauses.before(whole).contains(of.substring(0, 2)))
        .isPresent();
  }

  private Relation relation(int rate, Figure whole) {
    Figure stated = figures.get(rate);
    Figure part = figures.get(rate - 1);
    Anchor place = new Anchor(stated.place().block(), part.place().start(), stated.place().end());
    return Relation.of(
        Relation.Kind.RATE,
        place,
        clauses.text(stated).substring(place.start(), place.end()),
        List.of(stated, part, whole),
        stated.value(),
        new Percentage(part.value(), whole.value(), stated.value()).arithmetic());
  }
}
