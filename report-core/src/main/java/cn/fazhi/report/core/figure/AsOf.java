package cn.fazhi.report.core.figure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the cut-off day a sentence gives for its numbers (截至11月底). */
final class AsOf {
  private static final Pattern DAY =
      Pattern.compile("截[至止]到?(?<day>[^，。；,;：:、\n]{2,14}?)(?=为止|，|,|、|：|全|我|共|各|已)");
  private static final String SENTENCE_END = "。；;！？\n";
  private static final int FAR = 120;

  private AsOf() {}

  static @Nullable String at(String text, int number) {
    int start = Math.max(0, number - FAR);
    int from = number;
    while (from > start && SENTENCE_END.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int cut = text.substring(from, number).indexOf('截');
    if (cut < 0) {
      return null;
    }
    Matcher found = DAY.matcher(text).region(from, number);
    String day = null;
    while (found.find()) {
      day = found.group("day");
    }
    return day;
  }
}
