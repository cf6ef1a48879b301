package cn.fazhi.report.core.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbering a line begins with. */
final class Numbering {
  private static final String CHINESE = "[一二三四五六七八九十百]+";
  private static final Pattern[] LEVELS = {
    Pattern.compile("(?:" + CHINESE + "、|第" + CHINESE + "部分[、：:\\s\\u3000]*)"),
    Pattern.compile("[（(]" + CHINESE + "[）)]"),
    Pattern.compile("[0-9]{1,3}[.．、](?![0-9])"),
    Pattern.compile("[（(][0-9]{1,3}[）)]")
  };

  private Numbering() {}

  /** A line cut into its numbering and the rest; level 0 and no label without numbering. */
  record Label(String label, String body, int level) {}

  static Label split(String line) {
    for (int i = 0; i < LEVELS.length; i++) {
      Matcher matcher = LEVELS[i].matcher(line);
      if (matcher.lookingAt()) {
        return new Label(matcher.group(), line.substring(matcher.end()), i + 1);
      }
    }
    return new Label("", line, 0);
  }
}
