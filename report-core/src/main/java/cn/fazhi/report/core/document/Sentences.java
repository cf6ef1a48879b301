package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.List;

/** A text's sentences with their places. */
final class Sentences {
  record Sentence(int start, String text) {}

  private static final int LONGEST_HEADING = 60;
  private static final int GLUED_HEADING = 24;

  private Sentences() {}

  static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ends(text, i) || i == text.length() - 1) {
        sentences.add(new Sentence(start, text.substring(start, i + 1)));
        start = i + 1;
      }
    }
    return sentences;
  }

  /** A dot between Chinese characters is a full stop typed in a hurry. */
  private static boolean ends(String text, int i) {
    char c = text.charAt(i);
    boolean dot = c == '.' && i > 0 && Character.isIdeographic(text.charAt(i - 1));
    return "。！？；;".indexOf(c) >= 0 || dot;
  }

  /** The heading as a reader sees it, without the text it may run into. */
  static String shown(Block block) {
    return block.kind() == BlockKind.HEADING
        ? block.text()
        : block.label() + headingOf(block).split("(?<=\\S{4})[\\s\\u3000]", 2)[0];
  }

  /** The words that announce what follows: the first sentence, or the beginning of a long one. */
  static String headingOf(Block block) {
    String first = block.body().split("[。！？；;：:\\n]|(?<=\\p{IsHan})\\.", 2)[0];
    return first.length() <= LONGEST_HEADING ? first : first.substring(0, GLUED_HEADING);
  }
}
