package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds changes told as numbers beside what they are the difference of: 46件，比上年的58件减少12件. The
 * sentence ties the three together, so that one that is wrong is surely wrong.
 */
final class Differences {
  private static final String UP = Direction.GREW + "|增|多出?";
  private static final String DOWN = Direction.FELL + "|减|降|少[花支用]?|节约|节省";

  /** With what a word of change ends; blanks may stand behind it. */
  private static final String LAST_OF_WORD = "加长升高增多出涨少降低减落缩花支用约省件纷诉了 \u00a0\u3000";

  private static final Search CHANGED =
      Search.of("(?:(?<up>" + UP + ")|(?<down>" + DOWN + "))(?<by>了)?(?:案件|纠纷|投诉)?$");

  /** 比上年的58件, 与同期203起相比, 较上年（43处）: in front of what it was before. */
  private static final Search AGAINST =
      Search.of(
          "[，,、。；;（(](?:[^，,。；;：:（）()]{0,6}[量数])?(?:同比)?(?:对比|比|较|与|同)于?"
              + Times.BEFORE
              + "的?[^，,。；;（）()]{0,6}[（(]?$");

  /** 受理3,852件。较上年同期的4,120件，减少268件: in a sentence of its own. */
  private static final Search ANEW =
      Search.of(
          "。(?:[^，,。；;：:（）()]{0,6}[量数])?(?:比|较|与|同)于?" + Times.BEFORE + "的?[^，,。；;（）()]{0,6}$");

  /** 4件，上年7件，同比减少3件. */
  private static final Search BESIDE =
      Search.of("[，,；;（(]" + Times.BEFORE + "(?:为|是|有|共)?[^，,。；;（）()]{0,4}$");

  private static final Search THEN_TO_BY =
      Search.of(
          "^[）)]?(?:相比)?[，,]?(?:[^，,。；;：:（）()]{0,4}[量数])?(?:同比|净)?(?:" + UP + "|" + DOWN + ")了?$");

  /** 减少9件（上年41件）. */
  private static final Search IN_BRACKETS =
      Search.of("^[（(，,]" + Times.BEFORE + "(?:为|是|的)?[^，,。；;（）()]{0,6}$");

  /** 提高1.5个百分点（由94.1%提高到95.6%）. */
  private static final Search FROM_IN_BRACKETS = Search.of("^[（(，,](?:由|从)[^，,。；;（）()]{0,8}$");

  private static final Search SINCE =
      Search.of("^[^，,。；;]{0,8}[，,][^，,。；;]{0,10}(?:" + UP + "|" + DOWN + ")了?$");
  private static final Search FROM =
      Search.of("(?:[由从将把]|[将把]?原[有来])(?:" + Times.BEFORE + ")?的?[^，,。；;]{0,6}$");
  private static final Search TO =
      Search.of(
          "^(?:[^，,。；;]{0,8})(?:"
              + UP
              + "|"
              + DOWN
              + ")?[到至为](?:(?:今年|本年|"
              + Times.BEFORE
              + ")的?)?$");

  /** 上年受理26件，今年17件，减少9件. */
  private static final Search THEN = Search.of("上一?年|去年");

  private static final Search NOW = Search.of("^[^，,。；;、]{0,6}[，,；;](?:今年|本年)[^，,。；;、0-9]{0,12}$");

  private static final Search COMPARED = Search.of("[同比]比|较");
  private static final Search NET = Search.of("净(?:增|减)");
  private static final int FAR = 6;

  private Differences() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(0, passage.size())
        .mapToObj(change -> at(passage, change))
        .flatMap(Optional::stream);
  }

  private static Optional<Relation> at(Passage passage, int change) {
    if (LAST_OF_WORD.indexOf(passage.touching(change)) < 0 || !passage.counted(change)) {
      return Optional.empty();
    }
    Matcher word = CHANGED.first(passage.before(change));
    if (word == null) {
      return Optional.empty();
    }
    boolean up = word.group("up") != null;
    return behind(passage, change, up)
        .or(() -> bracket(passage, change, up))
        .or(() -> net(passage, change, up));
  }

  /** What it was stands right before the change, what it is before that; or 由甲增至乙. */
  private static Optional<Relation> behind(Passage passage, int change, boolean up) {
    int then = change - 1;
    if (then > 0 && THEN.in(passage.before(then - 1)) && NOW.in(passage.between(then - 1, then))) {
      return SINCE.in(passage.between(then, change))
          ? told(passage, change, then, then - 1, up)
          : Optional.empty();
    }
    if (then > 0 && FROM.in(passage.before(then - 1))) {
      return TO.in(passage.between(then - 1, then)) && SINCE.in(passage.between(then, change))
          ? told(passage, change, then, then - 1, up)
          : Optional.empty();
    }
    if (then < 1
        || !against(passage.between(then - 1, then))
        || !THEN_TO_BY.in(passage.between(then, change))) {
      return Optional.empty();
    }
    int sentences = ANEW.in(passage.between(then - 1, then)) ? 2 : 1;
    return told(
        passage, change, candidates(passage, then, passage.at(then).unit(), sentences), then, up);
  }

  private static boolean against(String words) {
    return AGAINST.in(words) || BESIDE.in(words);
  }

  /** 净增6项（新增11项、取消5项）. */
  private static Optional<Relation> net(Passage passage, int change, boolean up) {
    int last = change + 2;
    return NET.in(passage.before(change))
            && last < passage.size()
            && passage.depth(last) > passage.depth(change)
            && passage.depth(change + 1) > passage.depth(change)
        ? told(passage, change, change + 1, last, up).filter(Relation::holds)
        : Optional.empty();
  }

  private static Optional<Relation> bracket(Passage passage, int change, boolean up) {
    int then = change + 1;
    if (then + 1 < passage.size()
        && FROM_IN_BRACKETS.in(passage.between(change, then))
        && TO.in(passage.between(then, then + 1))) {
      return told(passage, change, then + 1, then, up);
    }
    boolean told =
        then < passage.size()
            && IN_BRACKETS.in(passage.between(change, then))
            && (passage.depth(then) > passage.depth(change) || COMPARED.in(passage.before(change)));
    if (!told) {
      return Optional.empty();
    }
    return told(passage, change, candidates(passage, change, passage.at(then).unit(), 1), then, up);
  }

  /** What may be meant by now: all before counted in the unit, in so many sentences. */
  private static List<Integer> candidates(Passage passage, int before, String unit, int sentences) {
    return passage
        .nearest(before, sentences, FAR)
        .filter(i -> passage.at(i).unit().equals(unit))
        .boxed()
        .toList();
  }

  /** Of several that may be meant only one that fits is told. */
  private static Optional<Relation> told(
      Passage passage, int change, List<Integer> now, int then, boolean up) {
    List<Relation> relations =
        now.stream().flatMap(i -> told(passage, change, i, then, up).stream()).toList();
    return relations.stream()
        .filter(Relation::holds)
        .findFirst()
        .or(() -> now.size() == 1 ? relations.stream().findFirst() : Optional.empty());
  }

  private static Optional<Relation> told(
      Passage passage, int change, int now, int then, boolean up) {
    Figure by = passage.at(change);
    Figure is = passage.at(now);
    Figure was = passage.at(then);
    String counted = is.percentage() ? "百分点" : is.unit();
    BigDecimal difference = is.value().subtract(was.value());
    if (!was.unit().equals(is.unit())
        || !by.unit().equals(counted)
        || is.approximate()
        || was.approximate()
        || difference.signum() == 0
        || difference.signum() > 0 != up) {
      return Optional.empty();
    }
    return Optional.of(relation(passage, List.of(change, now, then), difference.abs(), up));
  }

  private static Relation relation(
      Passage passage, List<Integer> told, BigDecimal computed, boolean up) {
    BigDecimal more = passage.value(told.get(up ? 1 : 2));
    BigDecimal less = passage.value(told.get(up ? 2 : 1));
    return passage.relation(
        Relation.Kind.SUM, told, computed, Arithmetic.difference(more, less, computed));
  }
}
