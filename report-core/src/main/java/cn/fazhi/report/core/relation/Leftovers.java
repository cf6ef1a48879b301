package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds sums that do not hold where no 其中 is needed: what is left over is told last (其余3起), every
 * part is another end of one matter (保留、修改、废止), or brackets right behind a total take it apart.
 */
final class Leftovers {
  private static final Search REST = Search.of("^(?:其余|剩余|余下|尚余|还剩|余(?=$))的?");

  /** 其他: a list that ends so is all there is. */
  static final Search OTHERS = Search.of("^(?:其[他它]|其余)");

  private static final Search PENDING = Search.of("^(?:正在?|尚在|仍在|尚未|仍未|未|还在|待|在办)");
  static final Search DONE = Search.of("已|办结|完成|整改|化解|调解|调处|审结|结案|处理|处置|答复|销号|解决|成功");
  private static final Search ITEM = Search.of("^[^，,。；;：:（）()]{0,12}[，,、；;：:][^。；;（）()]{0,16}$");
  private static final Search BRACKET = Search.of("^[^，,。；;：:（）()]{0,12}[（(][^，,。；;：:（）()]{0,10}$");
  private static final Search OTHER_TIME = Search.of("去年|上年|同期|同比|每|另外|此外|原有");
  private static final Search OVERLAPPING =
      Search.of("含|如|党员|女|学历|本科|专科|大专|研究生|岁|退[役休]|少数民族|骨干|示范|先进|重点|等");
  private static final Search ENDED =
      Search.of("未采纳|不采纳|限期|废止|失效|驳回|终止|撤销|撤回|败诉|不合格|未通过|不予|不属实|失实|查否");
  private static final Search OPEN = Search.of("采纳|当场|立行立改|立即|保留|查实|有效|修改|修订|维持|变更|胜诉|合格|优秀|良好|通过");
  private static final Search MATTER =
      Search.of("意见|建议|排查|隐患|问题|投诉|举报|线索|清理|梳理|评查|抽查|抽检|复议|诉讼|应诉|上报|审结|评审|测评|考核");

  /** Of these nothing is in hand when the year is over. */
  private static final Search CLEANED = Search.of("清理|梳理");

  private static final BigDecimal MANY = BigDecimal.valueOf(20);
  private static final int MOST = 6;
  private static final double NEAR = 0.25;
  private static final double VERY_NEAR = 0.1;

  private Leftovers() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(1, passage.size())
        .mapToObj(
            i ->
                rest(passage, i)
                    .or(() -> ends(passage, i))
                    .or(() -> bracket(passage, i))
                    .or(() -> kinds(passage, i)))
        .flatMap(Optional::stream)
        .filter(addition -> !addition.holds())
        .map(Addition::relation);
  }

  /** Back from what is left over to the first figure of the run, which must be the whole. */
  private static Optional<Addition> rest(Passage passage, int last) {
    if (last < 2 || !passage.alike(last - 1, last) && !passage.alike(last - 2, last)) {
      return Optional.empty();
    }
    boolean over = REST.in(passage.before(last));
    boolean pending =
        passage.before(last).isEmpty()
            ? PENDING.in(passage.after(last))
            : PENDING.in(passage.before(last)) && !goesOn(passage, last);
    boolean others = OTHERS.in(passage.before(last));
    if (!over && !pending && !others) {
      return Optional.empty();
    }
    List<Integer> run = run(passage, last);
    int parts = run.size() - 1;
    boolean enough = over && parts > 1 || pending && parts == 2 || others && parts > 2;
    if (!enough || pending && !DONE.in(passage.before(run.get(1)))) {
      return Optional.empty();
    }
    return likely(passage, run.get(0), run.subList(1, run.size()))
        .filter(addition -> !others || addition.near(VERY_NEAR));
  }

  private static boolean goesOn(Passage passage, int last) {
    return last + 1 < passage.size()
        && passage.alike(last, last + 1)
        && ITEM.in(passage.between(last, last + 1));
  }

  /** What is told in one unit up to here in one sentence; nothing where more stands before it. */
  private static List<Integer> run(Passage passage, int last) {
    List<Integer> run = new ArrayList<>(List.of(last));
    for (int i = last; i > 0 && run.size() <= MOST && ITEM.in(passage.between(i - 1, i)); i--) {
      if (passage.alike(i - 1, last)) {
        run.add(0, i - 1);
      } else if (!passage.at(i - 1).percentage()) {
        break;
      }
    }
    return run;
  }

  /** 清理47件，保留29件，修改6件，废止13件: one paper meets one end. */
  private static Optional<Addition> ends(Passage passage, int first) {
    if (!passage.alike(first - 1, first) || !end(passage, first) || end(passage, first - 1)) {
      return Optional.empty();
    }
    int last = first;
    while (last + 1 < passage.size()
        && ITEM.in(passage.between(last, last + 1))
        && passage.alike(first, last + 1)
        && end(passage, last + 1)) {
      last++;
    }
    int total = first - 1;
    return last > first
            && MATTER.in(passage.clause(total) + passage.after(total))
            && ITEM.in(passage.between(total, first))
            && passage.alike(total, first)
            && IntStream.rangeClosed(first, last).anyMatch(i -> ENDED.in(passage.before(i)))
        ? likely(passage, total, range(first, last)).filter(Leftovers::over)
        : Optional.empty();
  }

  /** 宣讲130场，上半年58场，下半年82场: nothing is of neither. */
  private static Optional<Addition> kinds(Passage passage, int first) {
    return first + 1 < passage.size()
            && passage.alike(first - 1, first)
            && passage.alike(first, first + 1)
            && ITEM.in(passage.between(first - 1, first))
            && ITEM.in(passage.between(first, first + 1))
            && Kinds.areAll(passage, List.of(first, first + 1))
        ? likely(passage, first - 1, List.of(first, first + 1))
            .filter(addition -> addition.near(VERY_NEAR))
        : Optional.empty();
  }

  private static boolean end(Passage passage, int index) {
    return ENDED.in(passage.before(index)) || OPEN.in(passage.before(index));
  }

  /** Fewer may be in hand still; more than there are cannot be, nor a slip of the pen. */
  private static boolean over(Addition addition) {
    BigDecimal sum = addition.sum();
    String total =
        addition.passage().clause(addition.total()) + addition.passage().after(addition.total());
    boolean byOne = addition.stated().subtract(sum).compareTo(BigDecimal.ONE) == 0;
    return sum.compareTo(addition.stated()) > 0
        || Doubt.slip(addition.stated(), sum)
        || byOne && addition.stated().compareTo(MANY) >= 0 && CLEANED.in(total);
  }

  /** 调委会10个（乡1个，村8个）. */
  private static Optional<Addition> bracket(Passage passage, int first) {
    int total = first - 1;
    int depth = passage.depth(first);
    if (depth != passage.depth(total) + 1
        || !BRACKET.in(passage.between(total, first))
        || !passage.alike(total, first)) {
      return Optional.empty();
    }
    int last = first;
    while (last + 1 < passage.size() && passage.depth(last + 1) >= depth) {
      if (!passage.alike(first, last + 1) || !ITEM.in(passage.between(last, last + 1))) {
        return Optional.empty();
      }
      last++;
    }
    List<Integer> parts = range(first, last);
    boolean overlap =
        parts.stream().anyMatch(i -> OVERLAPPING.in(passage.before(i) + passage.after(i)));
    return parts.size() < 2 || overlap || !closed(passage, last)
        ? Optional.empty()
        : likely(passage, total, parts);
  }

  private static boolean closed(Passage passage, int last) {
    return passage.after(last).isEmpty() && passage.closesBehind(last);
  }

  /** The whole is the greatest, and the parts come near it. */
  private static Optional<Addition> likely(Passage passage, int total, List<Integer> parts) {
    Addition addition = new Addition(passage, total, parts);
    double whole = addition.stated().doubleValue();
    double sum = addition.sum().doubleValue();
    String words = passage.quote(passage.span(total, parts.get(parts.size() - 1)));
    return parts.stream().allMatch(i -> passage.value(i).doubleValue() < whole)
            && Math.abs(sum - whole) <= Math.max(1, NEAR * whole)
            && !OTHER_TIME.in(words)
            && !Doubt.twice(addition)
        ? Optional.of(addition)
        : Optional.empty();
  }

  private static List<Integer> range(int first, int last) {
    List<Integer> range = new ArrayList<>();
    IntStream.rangeClosed(first, last).forEach(range::add);
    return Collections.unmodifiableList(range);
  }
}
