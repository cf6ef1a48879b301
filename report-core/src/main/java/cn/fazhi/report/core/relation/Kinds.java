package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows kinds of which nothing is of two, so that parts told by them leave nothing out. */
final class Kinds {
  /** Sorts of staff: nobody is of two. */
  private static final Search EXCLUSIVE =
      Search.of(
          "编制|在编|编外|聘用|合同制|辅助|协管|专职|兼职|正式|在岗|编内|专项编|事业编|行政编|公益性?岗|劳务派遣|男性?$|女性?$|初访|重访|初次|重复");

  /**
   * Two kinds of which nothing is of both.
   *
   * @param closed whether nothing is of neither: the first petition or another
   */
  private record Pair(Search one, Search other, boolean closed) {
    boolean are(String told, String beside) {
      return one.in(told) && other.in(beside) || one.in(beside) && other.in(told);
    }
  }

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(Search.of("简易程序|简易案件|当场处罚"), Search.of("普通程序|一般程序|普通案件|一般案件"), true),
          new Pair(Search.of("初信初访|初次信访|初访|初信"), Search.of("重复信访|重复访|重信重访|重访"), true),
          new Pair(Search.of("即办件"), Search.of("承诺件"), true),
          new Pair(Search.of("个体访|个访"), Search.of("集体访|集访"), true),
          new Pair(Search.of("口头"), Search.of("书面"), true),
          new Pair(Search.of("上半年"), Search.of("下半年"), true),
          new Pair(Search.of("当场|即时"), Search.of("限期|逐步|交办|转办|转交|移交|会后|事后"), false),
          new Pair(Search.of("现场"), Search.of("书面"), true),
          new Pair(Search.of("优秀|优良"), Search.of("合格|良好"), false),
          new Pair(Search.of("协管|辅助"), Search.of("执法队员|执法人员|正式"), true),
          new Pair(Search.of("警告"), Search.of("罚款"), false),
          new Pair(Search.of("补签|完善"), Search.of("解除|终止"), false),
          new Pair(Search.of("镇级|乡级"), Search.of("村级"), false),
          new Pair(Search.of("主办"), Search.of("会办|协办"), true),
          new Pair(Search.of("合法|合规"), Search.of("违法|违规"), false),
          new Pair(Search.of("线上|网上"), Search.of("线下|窗口"), true));

  private static final Pattern DENIED = Pattern.compile("^(?:未能?|不予?|没有?|无|非)");

  private Kinds() {}

  /** Sorts of staff, all of them. */
  static boolean exclude(Passage passage, List<Integer> parts) {
    return parts.stream().allMatch(i -> EXCLUSIVE.in(passage.before(i)));
  }

  /** 达成协议, 未达成协议: nothing is of both, but something may be of neither yet. */
  static boolean deny(Passage passage, List<Integer> parts) {
    return parts.size() == 2
        && (denies(passage, parts.get(0), parts.get(1))
            || denies(passage, parts.get(1), parts.get(0)));
  }

  private static boolean denies(Passage passage, int one, int other) {
    String words = passage.before(one);
    Matcher denied = DENIED.matcher(passage.before(other));
    return words.length() > 1 && denied.lookingAt() && denied.replaceFirst("").equals(words);
  }

  /** Nothing is both the one and the other. */
  static boolean areTwo(Passage passage, List<Integer> parts) {
    return two(passage, parts, pair -> true);
  }

  /** Everything is either the one or the other. */
  static boolean areAll(Passage passage, List<Integer> parts) {
    return two(passage, parts, Pair::closed);
  }

  private static boolean two(Passage passage, List<Integer> parts, Predicate<Pair> meant) {
    if (parts.size() != 2) {
      return false;
    }
    String one = passage.before(parts.get(0));
    String other = passage.before(parts.get(1));
    return PAIRS.stream().filter(meant).anyMatch(pair -> pair.are(one, other));
  }
}
