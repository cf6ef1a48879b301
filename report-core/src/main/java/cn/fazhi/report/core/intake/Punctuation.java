package cn.fazhi.report.core.intake;

/** Tells by its marks whether a line is complete. */
final class Punctuation {
  private static final String CLOSING = "。！？；：.!?;:”\"’'）)》〉】]…";
  private static final String SENTENCE_END = "。！？；!?;";
  private static final String OPENING = "“（(《〈【";
  private static final String OPENED = "”）)》〉】";

  private Punctuation() {}

  static boolean closed(String text) {
    return !text.isEmpty() && CLOSING.indexOf(last(text)) >= 0;
  }

  static boolean pausing(String text) {
    return !text.isEmpty() && "，、,—".indexOf(last(text)) >= 0;
  }

  /** Whether a sentence ends before the end of the text. */
  static boolean sentenceInside(String text) {
    for (int i = 0; i < text.length() - 1; i++) {
      if (SENTENCE_END.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  static boolean unbalanced(String text) {
    for (int i = 0; i < OPENING.length(); i++) {
      char open = OPENING.charAt(i);
      char close = OPENED.charAt(i);
      if (text.lastIndexOf(open) > text.lastIndexOf(close)) {
        return true;
      }
    }
    return false;
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }
}
