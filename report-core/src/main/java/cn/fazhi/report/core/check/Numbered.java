package cn.fazhi.report.core.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A numbering label taken apart.
 *
 * @param style the label with N for its number, brackets and dots full-width: "（N）" in Chinese or
 *     digits told apart
 */
record Numbered(String style, int number) {
  private static final String CHINESE = "[一二三四五六七八九十]{1,3}";
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?<open>第|[（(])?(?:(?<chinese>"
              + CHINESE
              + ")|(?<digits>[0-9０-９]{1,2}))(?<close>[)）.．、]|部分)?$");

  static @Nullable Numbered of(String label) {
    Matcher found = LABEL.matcher(label.replaceAll("[\\s\\u3000\\u00a0]", ""));
    if (!found.matches()) {
      return null;
    }
    String chinese = found.group("chinese");
    int number = chinese != null ? value(chinese) : Integer.parseInt(found.group("digits"));
    String open = found.group("open") == null ? "" : found.group("open").replace('(', '（');
    String close = found.group("close") == null ? "" : found.group("close");
    return new Numbered(
        open + (chinese != null ? "一" : "1") + close.replace(')', '）').replace('．', '.'), number);
  }

  /** The label that the same style has for another number; only for speaking to people. */
  String as(int other) {
    return style.startsWith("（一") || style.startsWith("一") || style.startsWith("第")
        ? style.replace("一", chinese(other))
        : style.replace("1", Integer.toString(other));
  }

  boolean bracketed() {
    return style.startsWith("（");
  }

  private static int value(String numeral) {
    int ten = numeral.indexOf('十');
    if (ten < 0) {
      return "一二三四五六七八九".indexOf(numeral.charAt(0)) + 1;
    }
    int tens = ten == 0 ? 1 : "一二三四五六七八九".indexOf(numeral.charAt(0)) + 1;
    String ones = numeral.substring(ten + 1);
    return tens * 10 + (ones.isEmpty() ? 0 : "一二三四五六七八九".indexOf(ones.charAt(0)) + 1);
  }

  private static String chinese(int number) {
    String ones = number % 10 == 0 ? "" : "一二三四五六七八九".substring(number % 10 - 1, number % 10);
    if (number < 10) {
      return ones;
    }
    String tens = number < 20 ? "" : "一二三四五六七八九".substring(number / 10 - 1, number / 10);
    return tens + "十" + ones;
  }
}
