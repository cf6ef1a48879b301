package cn.fazhi.report.core.quality;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A written date in one form, so that truth and finding can be compared. */
final class WrittenDay {
  private static final Pattern DAY = Pattern.compile("(.{4})[年.\\-/](.{1,2}?)[月.\\-/](.{1,3}?)日?");

  private WrittenDay() {}

  static @Nullable String of(@Nullable String written) {
    if (written == null) {
      return null;
    }
    Matcher day = DAY.matcher(PartsCase.bare(written));
    return day.matches()
        ? "%s-%02d-%02d".formatted(year(day.group(1)), number(day.group(2)), number(day.group(3)))
        : written;
  }

  private static String year(String words) {
    StringBuilder year = new StringBuilder();
    words.chars().forEach(c -> year.append("〇一二三四五六七八九".indexOf(zero((char) c))));
    return words.matches("\\d{4}") ? words : year.toString();
  }

  private static char zero(char c) {
    return "○零ＯO0".indexOf(c) >= 0 ? '〇' : c;
  }

  private static int number(String words) {
    if (words.matches("\\d+")) {
      return Integer.parseInt(words);
    }
    String digits = words.replace('元', '一').replaceAll("^十", "一十").replaceAll("十$", "〇");
    int number = 0;
    for (char c : digits.replace("十", "").toCharArray()) {
      number = number * 10 + "〇一二三四五六七八九".indexOf(c);
    }
    return number;
  }
}
