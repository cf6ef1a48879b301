package cn.fazhi.report.core.document;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Which characters of a text stand inside paired marks such as 《》 or “”, the marks included. */
public final class Enclosed {
  private Enclosed() {}

  /**
   * @param pairs opening and closing marks in turn: "《》“”"
   */
  public static BitSet in(String text, String pairs) {
    return in(text, pairs, text.length());
  }

  /** As above, but passes over pairs that hold more than so many characters. */
  public static BitSet in(String text, String pairs, int longest) {
    BitSet inside = new BitSet(text.length());
    for (int i = 0; i + 1 < pairs.length(); i += 2) {
      mark(text, pairs.charAt(i), pairs.charAt(i + 1), longest, inside);
    }
    return inside;
  }

  private static void mark(String text, char open, char close, int longest, BitSet inside) {
    int first = text.indexOf(open);
    if (first < 0 || text.indexOf(close, first) < 0) {
      return;
    }
    Deque<Integer> opened = new ArrayDeque<>();
    for (int i = first; i < text.length(); i++) {
      if (text.charAt(i) == open) {
        opened.push(i);
      } else if (text.charAt(i) == close && !opened.isEmpty()) {
        int start = opened.pop();
        if (i - start - 1 <= longest) {
          inside.set(start, i + 1);
        }
      }
    }
  }
}
