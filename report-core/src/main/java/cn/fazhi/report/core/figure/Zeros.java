package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a report says never happened (未发生行政复议、行政诉讼案件): a nought of an indicator, where the
 * catalogue knows it. "No such duty" is no nought and stays unread.
 */
final class Zeros {
  private static final Search NONE =
      Search.of(
          "(?:(?:均|也|暂)?(?:未发生|没有发生|未产生|未收到|未受理)|(?<=[年镇乡道月，、])无)(?<what>[\\u4e00-\\u9fff、]{2,30}?)"
              + "(?:的?(?:案件|事项|申请))?(?=[，。；,;（(]|$)");
  private static final Pattern ITEM = Pattern.compile("[^、和及或]+");
  private static final Search LAW = Search.of("行政(?:复议|诉讼|强制|处罚|许可|应诉)|信访|依申请公开|政府信息公开");

  private Zeros() {}

  static List<Figure> in(Block block, Catalogue catalogue) {
    List<Figure> noughts = new ArrayList<>();
    for (Search.Hits hits = NONE.hits(block.text()); hits.next(); ) {
      Matcher none = hits.match();
      Matcher item = ITEM.matcher(none.group("what"));
      int start = none.start();
      while (item.find()) {
        int end = none.start("what") + item.end();
        String what = item.group();
        if (LAW.in(what)) {
          add(block, catalogue, what, start, end, noughts);
        }
        start = end + 1;
      }
    }
    return noughts;
  }

  private static void add(
      Block block, Catalogue catalogue, String what, int start, int end, List<Figure> noughts) {
    String named = what.replaceFirst("(?:案件|事项|申请)?$", "");
    String code = catalogue.codeFor(new Wording(named + "案件", "", "", named), "件");
    if (!code.equals(Indicator.OTHER)) {
      noughts.add(
          new Figure(
              code,
              named,
              BigDecimal.ZERO,
              "件",
              false,
              new Anchor(block.id(), start, end),
              block.text().substring(start, end),
              AsOf.at(block.text(), start)));
    }
  }
}
