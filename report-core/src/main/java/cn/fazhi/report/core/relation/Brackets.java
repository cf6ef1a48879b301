package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.figure.Blanks;
import cn.fazhi.report.core.figure.Figure;
import java.util.List;
import java.util.regex.Pattern;

/** What stands in brackets, and what is said without it. */
final class Brackets {
  private static final Pattern BRACKET = Pattern.compile("[（(][^（()）]{0,80}[）)]");
  private static final Pattern SHARE =
      Pattern.compile("[，,、（(]?占(?:比|[^，,。；;#]{0,8}的)?(?:为|达)?[0-9０-９.．]{1,6}[%％][）)]?");

  private Brackets() {}

  /** How many are open where each figure stands. */
  static int[] depths(String text, List<Figure> figures) {
    int[] depths = new int[figures.size()];
    int depth = 0;
    int at = 0;
    for (int i = 0; i < depths.length; i++) {
      for (; at < figures.get(i).place().start(); at++) {
        char c = text.charAt(at);
        depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
      }
      depths[i] = depth;
    }
    return depths;
  }

  /** Without blanks, whole brackets and shares (占12%). */
  static String leftOut(String words) {
    String bare = Blanks.removed(words);
    boolean bracket = bare.indexOf('（') >= 0 || bare.indexOf('(') >= 0;
    String open = bracket ? BRACKET.matcher(bare).replaceAll("") : bare;
    return open.indexOf('占') >= 0 ? SHARE.matcher(open).replaceAll("") : open;
  }
}
