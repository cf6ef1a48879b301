package cn.fazhi.report.core.figure;

/** Words without the blanks that are typed or broken into them. */
public final class Blanks {
  private static final String ALL = " \t\n\u000b\f\r\u3000\u00a0";

  private static final char FIRST_HAN = '\u4e00';
  private static final char LAST_HAN = '\u9fff';

  private Blanks() {}

  public static String removed(String words) {
    return without(ALL, words);
  }

  /** Most texts have none of them and stay the string they are. */
  static String without(String characters, String words) {
    StringBuilder rest = null;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean idle = (c < FIRST_HAN || c > LAST_HAN) && characters.indexOf(c) >= 0;
      if (idle && rest == null) {
        rest = new StringBuilder(words.length()).append(words, 0, i);
      } else if (!idle && rest != null) {
        rest.append(c);
      }
    }
    return rest == null ? words : rest.toString();
  }
}
