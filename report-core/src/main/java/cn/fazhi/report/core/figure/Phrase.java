package cn.fazhi.report.core.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of wording an indicator: words, # for the number, … for a few characters of the same
 * clause, …… for anything in the sentence, [甲/乙] for either; with ^ in front the words may reach
 * back over earlier numbers of the sentence. Matched outwards from the number with at most two gaps
 * a side, so that no entry, however written, can make reading slow.
 */
final class Phrase {
  private static final int GAP = 12;
  private static final int WIDE_GAP = 80;
  private static final int MOST_GAPS = 2;
  private static final String CLAUSE_END = "，,；;：:。！？!?\n\t";
  private static final Pattern ITEM =
      Pattern.compile("(?<wide>……)|(?<gap>…)|\\[(?<choice>[^\\[\\]#…]*)]|(?<words>[^\\[\\]#…]+)");

  private final List<Item> before;
  private final List<Item> after;

  private final boolean far;

  private Phrase(boolean far, List<Item> before, List<Item> after) {
    this.far = far;
    this.before = before;
    this.after = after;
  }

  private record Item(int gap, List<String> words) {}

  /**
   * @throws IllegalArgumentException with a message for the person who wrote it
   */
  static Phrase of(String text) {
    boolean far = text.startsWith("^");
    String[] sides = text.substring(far ? 1 : 0).strip().split("#", -1);
    if (sides.length != 2) {
      throw new IllegalArgumentException("“" + text + "”里要有且只有一个 #，代表数字");
    }
    List<Item> before = items(sides[0], text);
    Collections.reverse(before);
    List<Item> after = items(sides[1], text);
    if (before.stream().allMatch(i -> i.gap() > 0) && after.stream().allMatch(i -> i.gap() > 0)) {
      throw new IllegalArgumentException("“" + text + "”里除了 # 还要有字词");
    }
    return new Phrase(far, before, after);
  }

  private static List<Item> items(String side, String whole) {
    List<Item> items = new ArrayList<>();
    Matcher item = ITEM.matcher(side);
    int end = 0;
    while (item.find() && item.start() == end) {
      end = item.end();
      if (item.group("wide") != null || item.group("gap") != null) {
        items.add(new Item(item.group("wide") != null ? WIDE_GAP : GAP, List.of()));
      } else if (item.group("choice") != null) {
        items.add(new Item(0, List.of(item.group("choice").split("/", -1))));
      } else {
        items.add(new Item(0, List.of(item.group("words"))));
      }
    }
    if (end != side.length()) {
      throw new IllegalArgumentException("“" + whole + "”里的方括号不成对，或括号里又有 # … [");
    }
    if (items.stream().filter(i -> i.gap() > 0).count() > MOST_GAPS) {
      throw new IllegalArgumentException("“" + whole + "”里 # 的一边最多用两个省略号");
    }
    return items;
  }

  /** Whether the text around the number is worded like this. */
  boolean fits(Wording around) {
    String left = far ? around.sentence() : around.left();
    return before(left, left.length(), 0) && after(around.right(), 0, 0);
  }

  private boolean before(String left, int end, int index) {
    if (index == before.size()) {
      return true;
    }
    Item item = before.get(index);
    if (item.gap() == 0) {
      return item.words().stream()
          .anyMatch(
              w ->
                  end >= w.length()
                      && left.startsWith(w, end - w.length())
                      && before(left, end - w.length(), index + 1));
    }
    int floor = Math.max(0, end - item.gap());
    for (int at = end; at >= floor; at--) {
      if (at < end && item.gap() == GAP && CLAUSE_END.indexOf(left.charAt(at)) >= 0) {
        return false;
      }
      if (before(left, at, index + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean after(String right, int start, int index) {
    if (index == after.size()) {
      return true;
    }
    Item item = after.get(index);
    if (item.gap() == 0) {
      return item.words().stream()
          .anyMatch(w -> right.startsWith(w, start) && after(right, start + w.length(), index + 1));
    }
    int ceiling = Math.min(right.length(), start + item.gap());
    for (int at = start; at <= ceiling; at++) {
      if (after(right, at, index + 1)) {
        return true;
      }
      if (item.gap() == GAP && at < right.length() && CLAUSE_END.indexOf(right.charAt(at)) >= 0) {
        return false;
      }
    }
    return false;
  }
}
