package cn.fazhi.report.core.likeness;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * A text's sentences as they are compared: of its paragraphs, not of headings, tables and the form
 * around it; fixed wordings left out.
 */
public final class Passages {
  /** Many times what a long report has; the rest of a longer text is not compared. */
  static final int MOST = 1_000;

  /** Characters; a longer sentence is cut behind its last comma before that. */
  private static final int LONGEST = 300;

  private static final String ENDS = "。！？；!?;\n";
  private static final String CLOSING = "”’）)」』";

  private Passages() {}

  /** At most {@value #MOST}, in reading order. */
  public static List<Passage> of(Document document, Formulas formulas) {
    List<Passage> passages = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.PARAGRAPH) {
        sentences(block, formulas, passages);
      }
    }
    return List.copyOf(passages);
  }

  private static void sentences(Block block, Formulas formulas, List<Passage> passages) {
    String text = block.text();
    int start = block.label().length();
    while (start < text.length() && passages.size() < MOST) {
      int end = end(text, start);
      Letters letters = Letters.of(text, start, end).without(formulas);
      if (letters.length() >= Passage.LEAST) {
        passages.add(new Passage(block, begin(text, start, end), end, letters));
      }
      start = end;
    }
  }

  private static int end(String text, int start) {
    int comma = start;
    int end = start;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      if (end - start >= LONGEST) {
        return comma > start ? comma : end;
      }
      end++;
      comma = "，、,".indexOf(text.charAt(end - 1)) >= 0 ? end : comma;
    }
    end = Math.min(end + 1, text.length());
    while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static int begin(String text, int start, int end) {
    int begin = start;
    while (begin < end - 1 && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    return begin;
  }
}
