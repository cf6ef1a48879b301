package cn.fazhi.report.core.layout;

import cn.fazhi.report.core.document.Block;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the heading at the start of a paragraph from the text that runs on behind it. */
record RunIn(String heading, String rest) {
  private static final Pattern SENTENCE = Pattern.compile("[^。；！？]{1,40}。");

  /** A paragraph that begins with a long sentence is numbered text without a heading. */
  static RunIn of(Block block) {
    Matcher sentence = SENTENCE.matcher(block.body());
    if (block.level() == 0 || !sentence.lookingAt()) {
      return new RunIn("", block.text());
    }
    int end = block.label().length() + sentence.end();
    return new RunIn(block.text().substring(0, end), block.text().substring(end));
  }
}
