package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Figure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Finds how many villages a place has told in two ways: 辖18个行政村, and 全镇17个行政村全部… elsewhere. */
final class Extents {
  private static final String NOUN = "(?<noun>行政村|自然村|村民小组|村民组|村（社区）|村居|社区|嘎查|居委会|村)";

  private static final Search HAS =
      Search.of(
          "(?:下?辖|管辖|共有|现有)(?:有|区|区有)?(?:[^，,。；;0-9]{0,4}[0-9]{1,3}个[^，,。；;0-9]{1,8}[、和]){0,2}$");

  private static final Search ALL = Search.of("(?:全[镇乡]|全街道|(?<!各)街道|本?辖区)$");
  private static final Search BEHIND = Search.of("^" + NOUN + "(?!级|民|干|书|法|两|“)");
  private static final Search EVERY = Search.of("^[^，,。；;0-9]{0,12}(?:全部|均|都|全覆盖|实现)");
  private static final int FAR = 40;

  private Extents() {}

  static Stream<Relation> in(Document document, List<Figure> figures) {
    Clauses clauses = new Clauses(document);
    Map<String, Figure> has = new HashMap<>();
    Map<String, Figure> every = new HashMap<>();
    for (Figure figure : figures) {
      if (!figure.unit().equals("个") || figure.approximate()) {
        continue;
      }
      String text = clauses.text(figure);
      String after = after(text, figure);
      Matcher noun = BEHIND.first(after);
      if (noun == null) {
        continue;
      }
      String before = before(text, figure);
      if (HAS.in(before)) {
        has.putIfAbsent(noun.group("noun"), figure);
      } else if (ALL.in(before) && EVERY.in(after.substring(noun.end()))) {
        every.putIfAbsent(noun.group("noun"), figure);
      }
    }
    return every.entrySet().stream()
        .filter(e -> has.containsKey(e.getKey()))
        .filter(e -> has.get(e.getKey()).value().compareTo(e.getValue().value()) != 0)
        .map(e -> Repeats.relation(has.get(e.getKey()), e.getValue()));
  }

  private static String before(String text, Figure figure) {
    int end = figure.place().start();
    return text.substring(Math.max(0, end - FAR), end);
  }

  private static String after(String text, Figure figure) {
    int start = figure.place().end();
    return text.substring(start, Math.min(text.length(), start + FAR));
  }
}
