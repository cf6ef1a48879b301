package cn.fazhi.report.core.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Passes over a table of contents: short lines at the beginning that come again as headings. */
final class Contents {
  private static final Pattern PAGE = Pattern.compile("[.．…·\\-—_\\s\\u3000]*\\d{0,3}$");
  private static final int LONGEST_LINE = 60;

  private Contents() {}

  static List<Block> without(List<Block> running) {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < running.size(); i++) {
      if (line(running.get(i))) {
        last.put(bare(running.get(i)), i);
      }
    }
    int listed = 0;
    int end = 0;
    int twin = running.size();
    for (int i = 0; i < twin && (listed == 0 || line(running.get(i))); i++) {
      int again = line(running.get(i)) ? last.getOrDefault(bare(running.get(i)), i) : i;
      if (again > i) {
        listed++;
        end = i + 1;
        twin = Math.min(twin, again);
      }
    }
    return listed >= 2 ? running.subList(end, running.size()) : running;
  }

  private static boolean line(Block block) {
    return block.text().length() <= LONGEST_LINE && !block.text().contains("。");
  }

  private static String bare(Block block) {
    return PAGE.matcher(block.text().replaceAll("[\\s\\u3000]", "")).replaceFirst("");
  }
}
