package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Knows a number that is but an item of a list itself, so that those behind it are no parts of it,
 * though they may happen to make it up: 工伤五件，公开三件，其他两件.
 */
final class ListItem {
  private static final Search ITEM = Search.of("^[，,、][^，,。；;：:（）()]{2,8}$");
  private static final Search OTHER = Search.of("^其[他它]");
  private static final Search TAKEN =
      Search.of(
          "受理|办理|审[结查核]|收到|接[到收待]|发生|发现|查处|立案|共|全年|今年|登记|开展|组织|召开|排查|调解|化解|援助|处[理置罚]|公开|发布|现有");

  /** From here on it is hardly chance that they make it up. */
  private static final int LARGE = 200;

  private static final int SOME = 20;

  private ListItem() {}

  /**
   * @param whole how large the number is, as its digits tell
   */
  static boolean is(Passage passage, int total, List<Integer> parts, double whole) {
    int first = parts.get(0);
    int last = parts.get(parts.size() - 1);
    return whole < LARGE && opened(passage, total, first)
        || whole < SOME && (untaken(passage, total, last) || behindTwo(passage, total, first));
  }

  /** 其中动态92条，公告41条，财政13条，其他28条: 41 is one of the parts, of which 13 and 28 are others. */
  private static boolean opened(Passage passage, int total, int first) {
    if (!ITEM.in(passage.between(total, first))) {
      return false;
    }
    for (int item = total; item > 0; item--) {
      String lead = passage.between(item - 1, item);
      if (Additions.MARK.in(lead)) {
        return true;
      }
      if (!ITEM.in(lead) || !passage.sameKind(item - 1, total)) {
        return false;
      }
    }
    return false;
  }

  /** Nothing says that so many came in or were done. */
  private static boolean untaken(Passage passage, int total, int last) {
    return OTHER.in(passage.before(last)) && !TAKEN.in(passage.clause(total));
  }

  private static boolean behindTwo(Passage passage, int total, int first) {
    return total > 1
        && passage.sameKind(total - 2, total)
        && passage.sameKind(total - 1, total)
        && IntStream.range(total - 2, first).allMatch(i -> ITEM.in(passage.between(i, i + 1)));
  }
}
