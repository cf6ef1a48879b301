package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds numbers that are recalled with a slip of the pen: 1,286宗 told, 全镇1,268宗处罚案件中 recalled. Two
 * numbers of three digits or more that differ by a slip and count the same thing hardly are two.
 */
final class Recalls {
  private static final Search OTHER_TIME = Search.of(Times.OTHER + "|\\d月|截[至止]|其中|累计|以来|每|计划|力争");
  private static final Search YEAR = Search.of("全年|今年以来|一年来");
  private static final Search BODY = Search.of("所|局|[大中]队|站|庭|办(?!理)|中心|村|社区|部门|委|院");
  private static final List<String> TOPICS =
      List.of("纠纷", "信访", "工单", "诉求", "投诉", "合同", "隐患", "处罚", "立案", "案件");
  private static final BigDecimal LONG = BigDecimal.valueOf(100);
  private static final BigDecimal LONGER = BigDecimal.valueOf(1000);
  private static final int NAMED = 4;

  private final Clauses clauses;
  private final List<Figure> figures;

  private Recalls(Clauses clauses, List<Figure> figures) {
    this.clauses = clauses;
    this.figures = figures;
  }

  static Stream<Relation> in(Document document, List<Figure> figures) {
    List<Figure> whole =
        figures.stream()
            .filter(
                f -> !f.approximate() && f.value().compareTo(LONG) >= 0 && f.value().scale() <= 0)
            .toList();
    if (whole.size() < 2) {
      return Stream.empty();
    }
    Recalls recalls = new Recalls(new Clauses(document), whole);
    return IntStream.range(0, whole.size()).mapToObj(recalls::recalled).flatMap(Optional::stream);
  }

  private Optional<Relation> recalled(int index) {
    Figure recall = figures.get(index);
    List<Figure> alike = new ArrayList<>();
    int length = recall.value().precision() - recall.value().scale();
    for (Figure other : figures) {
      if (other == recall
          || other.value().precision() - other.value().scale() != length
          || !Units.sameFamily(other.unit(), recall.unit())) {
        continue;
      }
      if (other.value().compareTo(recall.value()) == 0) {
        return Optional.empty();
      }
      if (Doubt.slip(other.value(), recall.value())) {
        alike.add(other);
      }
    }
    return alike.stream()
        .filter(told -> meant(told, recall))
        .findFirst()
        .map(
            told ->
                figures.indexOf(told) < index
                    ? Repeats.relation(told, recall)
                    : Repeats.relation(recall, told));
  }

  private boolean meant(Figure told, Figure recall) {
    String noun = after(recall);
    String before = clauses.before(told);
    if (again(before, clauses.before(recall), told, recall)) {
      return true;
    }
    int named = 0;
    while (named < noun.length() && before.contains(noun.substring(0, named + 1))) {
      named++;
    }
    String around = clauses.before(recall);
    if (OTHER_TIME.in(before) || OTHER_TIME.in(around)) {
      return false;
    }
    boolean swapped = sameDigits(told.value(), recall.value());
    return swapped
        ? named >= NAMED || named >= 2 && recall.value().compareTo(LONGER) >= 0
        : named >= NAMED && sameAct(before, around);
  }

  /** 全年立案423件 of 全年立案432件, 纠纷…全年受理394件 of 全年受理矛盾纠纷384件. */
  private boolean again(String told, String recall, Figure first, Figure second) {
    if (first.place().block().equals(second.place().block())) {
      return false;
    }
    String topic = clauses.sentence(second);
    if (!whose(told).equals(whose(recall))) {
      return false;
    }
    boolean same = act(told).equals(act(recall)) && act(told).length() >= NAMED;
    return same && inYear(clauses.sentence(first)) && inYear(topic)
        || inYear(told)
            && inYear(recall)
            && (told.equals(recall)
                || sameAct(told, recall)
                    && TOPICS.stream().anyMatch(t -> told.contains(t) && topic.contains(t)));
  }

  private static boolean inYear(String words) {
    return YEAR.in(words) && !OTHER_TIME.in(words);
  }

  /** 便民服务中心全年…: one of the bodies of the place, nothing where the place itself is meant. */
  private static String whose(String clause) {
    Matcher year = YEAR.first(clause);
    String before = year == null ? "" : clause.substring(0, year.start());
    return BODY.in(before) ? before : "";
  }

  private static String act(String clause) {
    Matcher year = YEAR.first(clause);
    return year == null ? clause : clause.substring(year.end());
  }

  /** 排查出的527件矛盾纠纷 of 排查矛盾纠纷524件. */
  private static boolean sameAct(String told, String recall) {
    return IntStream.range(0, Math.max(0, recall.length() - 1))
        .mapToObj(i -> recall.substring(i, i + 2))
        .anyMatch(act -> told.contains(act) && !act.matches("全[年镇乡]|各类|[镇乡]街"));
  }

  private static boolean sameDigits(BigDecimal one, BigDecimal other) {
    int[] digits = Arithmetic.plain(one).chars().sorted().toArray();
    return Arrays.equals(digits, Arithmetic.plain(other).chars().sorted().toArray());
  }

  private String after(Figure figure) {
    String text = clauses.text(figure);
    int start = figure.place().end();
    int end = start;
    while (end < text.length()
        && end - start < Clauses.FAR
        && Clauses.ENDS.indexOf(text.charAt(end)) < 0
        && text.charAt(end) != '、') {
      end++;
    }
    return text.substring(start, end);
  }
}
