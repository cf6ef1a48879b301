package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.FigureReader;
import cn.fazhi.report.core.relation.RelationReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a report and holds every rule against it. */
public final class Checker {
  /** Goes up with every change that can make another finding out of the same text. */
  public static final String VERSION = "4";

  private static final List<Rule> RULES =
      List.of(
          new SecrecyRule(),
          new GenreRule(),
          new StatutoryPartsRule(),
          new FirstResponsibleRule(),
          new FiguresAddUpRule(),
          new FiguresAgreeRule(),
          new YearOnYearRule(),
          new UnitNameRule(),
          new PlaceNameRule(),
          new WordingRule(),
          new FormRule(),
          new AddresseeRule(),
          new RequestRule(),
          new LengthRule(),
          new PlanFitsRule(),
          new WrongYearRule(),
          new PersonalDataRule(),
          new PersonNameRule(),
          new NumberingRule(),
          new LeftoverRule(),
          new PlaceholderRule(),
          new LatinRule(),
          new PunctuationRule(),
          new BlankRule(),
          new PairRule(),
          new BrokenParagraphRule(),
          new CopiedRule());

  private Checker() {}

  static List<Rule> rules() {
    return RULES;
  }

  /** Findings come with the weightiest first, those of one weight in the order of the text. */
  public static Analysis analyse(Document document, Background background) {
    return analyse(document, background, Weights.AS_SHIPPED);
  }

  public static Analysis analyse(Document document, Background background, Weights weights) {
    Outline outline = Outline.of(document);
    List<Figure> figures = FigureReader.read(document, outline, background.lists().catalogue());
    Reading reading =
        new Reading(document, outline, figures, RelationReader.read(document, figures), background);
    return new Analysis(
        document, outline, figures, reading.relations(), findings(reading, weights));
  }

  private static List<Finding> findings(Reading reading, Weights weights) {
    Map<BlockId, Integer> order = new HashMap<>();
    reading.document().blocks().forEach(block -> order.put(block.id(), order.size()));
    return RULES.stream()
        .flatMap(rule -> weights.weigh(Brief.of(rule, rule.check(reading))).stream())
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparingInt(f -> f.place() == null ? -1 : order.get(f.place().block()))
                .thenComparingInt(f -> f.place() == null ? -1 : f.place().start()))
        .toList();
  }
}
