package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Knows by their words parts that leave nothing out: one tells what is left over, or all are sorts.
 */
final class Complements {
  /** What is left over, or the other of two sorts. */
  private static final Search REST =
      Search.of(
          "其余|剩余|余下|^余(?!额|热|款)|还有|其[他它]|另|未|不|尚|正在|正按|推进|停用|注销|仍|在办|待|空编|空缺|缺[编考席勤额]|缓考|休[产病]?假|纠错|不符|长期坚持|持续|稳控|缺漏|缺失|借调|抽调|请假|因[病事公产]|撤|败诉|驳回|终止|没收|补办|废止|取消|失效|保留"
              + "|兼职|辅助|聘用|协管|移交|移送|转办|退回|引导|导入|分流|上报|上交|诉讼|参考|顺延|延期|结转|跨年");

  private static final Search NOT = Search.of("^其?中?(?:不予?|未|没有)");
  private static final Search THEN = Search.of(Times.ANOTHER_YEAR + "|年初|计划|[增升降减缩化并][到至为]");
  private static final Search CHANGED = Search.of("[增减升降多少]");

  /** 只有3件: says how few, not what. */
  private static final Search FEW = Search.of("(?:则?[仅只]?有|仅|则|为|是|共)$");

  private static final String SORT = "级类岗灯险意格诉编职型序性部分审编岗";

  private Complements() {}

  /** Whether the last says what is left over, or all are told as sorts of one thing. */
  static boolean are(Passage passage, List<Integer> parts, double whole) {
    int last = parts.get(parts.size() - 1);
    String words = kind(passage, last);
    boolean restFirst =
        REST.in(told(passage, parts.get(0))) && Leftovers.DONE.in(passage.before(last));
    if (restFirst || parts.stream().skip(1).anyMatch(i -> REST.in(told(passage, i)))) {
      return true;
    }
    String one = kind(passage, parts.get(0));
    if (NOT.in(one) && one.endsWith(words) && words.length() > 1) {
      return true;
    }
    if (words.isEmpty() || one.isEmpty()) {
      return false;
    }
    char end = words.charAt(words.length() - 1);
    return SORT.indexOf(end) >= 0 && one.charAt(one.length() - 1) == end
        || whole >= 6 && words.length() > 2 && one.endsWith(words.substring(words.length() - 2));
  }

  /** 问题34个。已整改31个，正在整改3个: what became of all. */
  static boolean ends(Passage passage, List<Integer> parts) {
    return parts.size() == 2
        && Leftovers.DONE.in(passage.before(parts.get(0)))
        && Opening.pending(passage, parts.get(0), parts.get(1));
  }

  /** 比去年的1752件增加216件: what was and by how much it changed, no parts. */
  static boolean compared(Passage passage, List<Integer> parts) {
    int first = parts.get(0);
    int second = parts.get(1);
    return THEN.in(passage.before(first))
            && parts.stream().skip(1).anyMatch(i -> CHANGED.in(passage.before(i)))
        || CHANGED.in(passage.before(first)) && THEN.in(passage.before(second));
  }

  private static String kind(Passage passage, int index) {
    String words = passage.before(index);
    Matcher few = FEW.first(words);
    return few == null ? words : words.substring(0, few.start());
  }

  private static String told(Passage passage, int index) {
    return passage.before(index) + passage.after(index);
  }
}
