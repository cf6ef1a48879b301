package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;

/** Passes over what only describes a total: 264件，同比减少11.7%（上年299件）, 374份，涉及标的额5.63亿元. */
final class Compared {
  private static final Search CHANGE =
      Search.of(
          "^[，,（(]?[^，,。；;：:（()）]{0,4}(?:同比|环比|较上年|较去年|比上年|比去年|[比较]20\\d\\d年)[^，,。；;：:（()）]{0,10}$");
  private static final Search BEFORE =
      Search.of(
          "^[，,、]?[（(][^，,。；;：:（()）]{0,4}(?:" + Times.ANOTHER_YEAR + ")[^，,。；;：:（()）]{0,10}$");

  private static final Search MONEY =
      Search.of("^[，,](?:涉|标的|合同|金额|总|价值|罚|处罚)[^，,。；;：:（()）]{0,10}$");

  private Compared() {}

  /** The last figure that only compares the total, the total itself where there is none. */
  static int behind(Passage passage, int total) {
    int last = total;
    if (next(passage, last, MONEY) && passage.at(last + 1).unit().endsWith("元")) {
      last++;
    }
    for (int changes = 0; changes < 2 && next(passage, last, CHANGE); changes++) {
      last++;
    }
    if (next(passage, last, BEFORE) && passage.closesBehind(last + 1)) {
      last++;
    }
    return last + 1 < passage.size() ? last : total;
  }

  private static boolean next(Passage passage, int last, Search words) {
    return last + 1 < passage.size() && words.in(passage.between(last, last + 1));
  }
}
