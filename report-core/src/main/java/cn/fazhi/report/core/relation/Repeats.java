package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Beginning;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Indicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds one indicator told with two values. They contradict each other only where both sentences
 * surely speak of the whole unit and the whole year and word it alike. That a value comes again
 * unchanged is no relation worth telling.
 */
final class Repeats {
  private static final Search WHOLE = Search.of("全年|今年|年度|20\\d\\d年|共|累计|一年来|全镇|全乡|全街道");
  private static final Search PARTIAL =
      Search.of(
          "截[至止]|上半年|下半年|季度|\\d月|期间|其中|包括|分别|去年|上年|以来(?<!今年以来|一年来)|近[两二三四五]年"
              + "|所|庭|中心(?!组)|队|站|办(?!理|结|公|事)|局|部门|村|社区|县|区|市|省|院|校|企业|委会|室|组(?!织)|科|窗口|平台|系统|线上|线下"
              + "|围绕|结合|利用|依托|通过|针对|邀请|联合|配合|参加|新增|移交|节|周|日|月|活动中|行动|专项|领导|班子|干部|类|第[一二三四]");
  private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年)");
  private static final Pattern SUBJECT =
      Pattern.compile("^.*(?:共计|累计|共|全年|今年|全镇|全乡|全街道|我镇|我乡|我街道|政府|一年来|20\\d\\d年度?)");
  private static final Pattern VERB = Pattern.compile("^(?:组织|开展|举办|办理|实施|完成|召开|进行|作出|受理)+");
  private static final Pattern QUOTES = Pattern.compile("[“”‘’\"]");
  private static final String SENTENCE_END = "。；;！？!?\n";
  private static final int FAR = 200;

  private Repeats() {}

  private record Told(Figure figure, int start, String sentence, String what) {}

  static Stream<Relation> in(Document document, List<Figure> figures) {
    Clauses clauses = new Clauses(document);
    Map<String, List<Told>> byIndicator =
        figures.stream()
            .filter(f -> !f.indicator().equals(Indicator.OTHER) && !f.approximate())
            .map(figure -> told(clauses, figure))
            .collect(Collectors.groupingBy(told -> told.figure().indicator()));
    return byIndicator.values().stream()
        .filter(told -> told.size() > 1 && told.size() < 12)
        .flatMap(told -> pairs(told).stream());
  }

  private static List<Relation> pairs(List<Told> told) {
    List<Relation> relations = new ArrayList<>();
    Map<Integer, Boolean> taken = new HashMap<>();
    for (int i = 0; i < told.size(); i++) {
      for (int j = i + 1; j < told.size() && !taken.containsKey(i); j++) {
        Told one = told.get(i);
        Told other = told.get(j);
        if (contradict(one, other)) {
          relations.add(relation(one, other));
          taken.put(j, true);
        }
      }
    }
    return relations;
  }

  private static boolean contradict(Told one, Told other) {
    return apart(one, other)
        && one.figure().value().compareTo(other.figure().value()) != 0
        && one.figure().unit().equals(other.figure().unit())
        && one.what().equals(other.what())
        && one.what().length() > 2
        && Objects.equals(one.figure().asOf(), other.figure().asOf())
        && whole(one)
        && whole(other)
        && sameYear(one.sentence(), other.sentence());
  }

  private static boolean apart(Told one, Told other) {
    return !one.figure().place().block().equals(other.figure().place().block())
        || one.start() != other.start();
  }

  private static boolean whole(Told told) {
    return WHOLE.in(told.sentence()) && !PARTIAL.in(told.sentence());
  }

  private static boolean sameYear(String one, String other) {
    Matcher a = YEAR.matcher(one);
    Matcher b = YEAR.matcher(other);
    return !a.find() || !b.find() || a.group().equals(b.group());
  }

  private static Told told(Clauses clauses, Figure figure) {
    String text = clauses.text(figure);
    int at = figure.place().start();
    int start = Beginning.of(text, at, at - FAR, SENTENCE_END);
    String label = QUOTES.matcher(figure.label()).replaceAll("");
    String what = SUBJECT.matcher(label).replaceFirst("");
    return new Told(figure, start, text.substring(start, at), VERB.matcher(what).replaceFirst(""));
  }

  private static Relation relation(Told one, Told other) {
    return relation(one.figure(), other.figure());
  }

  /** The first told and the second, which ought to be equal. */
  static Relation relation(Figure first, Figure second) {
    return Relation.of(
        Relation.Kind.SAME,
        first.place(),
        first.quote(),
        List.of(first, second),
        second.value(),
        Arithmetic.plain(first.value()) + " ≠ " + Arithmetic.plain(second.value()));
  }
}
