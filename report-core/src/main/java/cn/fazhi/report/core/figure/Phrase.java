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

  private final Item[] before;
  private final Item[] after;

  private final boolean far;

  /** What stands there in any case: where its characters are missing nothing else is tried. */
  private final Characters neededBefore;

  private final Characters neededAfter;

  private Phrase(boolean far, List<Item> before, List<Item> after) {
    this.far = far;
    this.before = before.toArray(Item[]::new);
    this.after = after.toArray(Item[]::new);
    this.neededBefore = needed(before);
    this.neededAfter = needed(after);
  }

  private record Item(int gap, String... words) {}

  /** The words around a number, and which characters they have. */
  record Around(Wording words, Characters left, Characters sentence, Characters right) {
    static Around of(Wording words) {
      return new Around(
          words,
          Characters.of(words.left()),
          Characters.of(words.sentence()),
          Characters.of(words.right()));
    }
  }

  private static Characters needed(List<Item> items) {
    return Characters.of(
        items.stream().filter(item -> item.words().length == 1).map(i -> i.words()[0]).toList());
  }

  /**
   * @throws IllegalArgumentException with a message for the person who wrote it
   */
  static Phrase of(String text) {
    String plain = text.strip();
    boolean far = plain.startsWith("^");
    String[] sides = plain.substring(far ? 1 : 0).split("#", -1);
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
        items.add(new Item(item.group("wide") != null ? WIDE_GAP : GAP));
      } else if (item.group("choice") != null) {
        items.add(new Item(0, item.group("choice").split("/", -1)));
      } else {
        items.add(new Item(0, item.group("words")));
      }
    }
    if (end != side.length()) {
      throw new IllegalArgumentException("“" + whole + "”里的方括号不成对，或括号里又有 # … [");
    }
    for (int i = 1; i < items.size(); i++) {
      if (items.get(i).gap() > 0 && items.get(i - 1).gap() > 0) {
        throw new IllegalArgumentException("“" + whole + "”里两个省略号之间要有字词");
      }
    }
    if (items.stream().filter(i -> i.gap() > 0).count() > MOST_GAPS) {
      throw new IllegalArgumentException("“" + whole + "”里 # 的一边最多用两个省略号");
    }
    return items;
  }

  /** Whether the text around the number is worded like this. */
  boolean fits(Around around) {
    if (!(far ? around.sentence() : around.left()).hold(neededBefore)
        || !around.right().hold(neededAfter)) {
      return false;
    }
    String left = far ? around.words().sentence() : around.words().left();
    return before(left, left.length(), 0) && after(around.words().right(), 0, 0);
  }

  private boolean before(String left, int end, int index) {
    if (index == before.length) {
      return true;
    }
    Item item = before[index];
    if (item.gap() > 0) {
      return index + 1 == before.length || beforeGap(left, end, item, index + 1);
    }
    for (String words : item.words()) {
      int start = end - words.length();
      if (left.startsWith(words, start) && before(left, start, index + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean beforeGap(String left, int end, Item gap, int index) {
    int floor = end - gap.gap();
    if (gap.gap() == GAP) {
      floor = Math.max(floor, clauseStart(left, end));
    }
    for (String words : before[index].words()) {
      int at = left.lastIndexOf(words, end - words.length());
      while (at >= 0 && at + words.length() >= floor) {
        if (before(left, at, index + 1)) {
          return true;
        }
        at = left.lastIndexOf(words, at - 1);
      }
    }
    return false;
  }

  private boolean after(String right, int start, int index) {
    if (index == after.length) {
      return true;
    }
    Item item = after[index];
    if (item.gap() > 0) {
      return index + 1 == after.length || afterGap(right, start, item, index + 1);
    }
    for (String words : item.words()) {
      if (right.startsWith(words, start) && after(right, start + words.length(), index + 1)) {
        return true;
      }
    }
    return false;
  }

  /** What stands behind the number is one clause, so a gap needs no look at its end. */
  private boolean afterGap(String right, int start, Item gap, int index) {
    for (String words : after[index].words()) {
      int at = right.indexOf(words, start);
      while (at >= 0 && at <= start + gap.gap()) {
        if (after(right, at + words.length(), index + 1)) {
          return true;
        }
        at = at < right.length() ? right.indexOf(words, at + 1) : -1;
      }
    }
    return false;
  }

  private static int clauseStart(String left, int end) {
    int start = end;
    while (start > 0 && start > end - GAP && CLAUSE_END.indexOf(left.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}
