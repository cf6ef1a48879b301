package cn.fazhi.report.core.document;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the year that is reported on: the title's, else the one the text speaks of most. */
final class ReportYear {
  private static final Pattern ARABIC = Pattern.compile("(?<![-—\\d])(20\\d{2})\\s*年");
  private static final Pattern CHINESE =
      Pattern.compile("二[〇○零ＯO0]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年");

  /** Names and spans of years in documents cited say nothing about this report. */
  private static final Pattern CITED =
      Pattern.compile("《[^《》]*》|20\\d{2}\\s*[-—至]+\\s*20\\d{2}\\s*年");

  private static final Search PLANNED = Search.of("安排|打算|计划|思路|将|下一");

  private ReportYear() {}

  static @Nullable Integer of(Document document) {
    String title = FormLines.title(document);
    Integer inTitle = title == null ? null : first(Digits.half(title));
    if (inTitle != null) {
      return inTitle;
    }
    Integer spoken = spokenOf(document);
    String date = FormLines.date(document);
    return spoken != null || date == null ? spoken : beforeDate(Digits.half(date));
  }

  /** A report is written at the end of its year or in the first months of the next. */
  private static @Nullable Integer beforeDate(String date) {
    Integer written = first(date.replaceFirst("^(20\\d\\d)[-./]", "$1年"));
    if (written == null) {
      return null;
    }
    boolean late = date.replaceAll("\\s", "").matches(".{4}(?:年|[-./])(?:1[0-2]|十[一二]?)(?!\\d).*");
    return late ? written : Integer.valueOf(written - 1);
  }

  private static @Nullable Integer spokenOf(Document document) {
    Map<Integer, Integer> counts = new TreeMap<>();
    document.blocks().stream()
        .filter(block -> block.kind().running())
        .map(block -> Digits.half(block.text()))
        .filter(text -> text.contains("20"))
        .flatMap(text -> Stream.of(CITED.matcher(text).replaceAll("").split("[。；]")))
        .filter(sentence -> sentence.contains("20") && !PLANNED.in(sentence))
        .forEach(sentence -> count(sentence, counts));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static void count(String sentence, Map<Integer, Integer> counts) {
    ARABIC
        .matcher(sentence)
        .results()
        .forEach(found -> counts.merge(Integer.valueOf(found.group(1)), 1, Integer::sum));
  }

  private static @Nullable Integer first(String line) {
    Matcher arabic = ARABIC.matcher(line);
    if (arabic.find()) {
      return Integer.valueOf(arabic.group(1));
    }
    Matcher chinese = CHINESE.matcher(line);
    return chinese.find() ? 2000 + 10 * digit(chinese.group(1)) + digit(chinese.group(2)) : null;
  }

  private static int digit(String character) {
    return Math.max(0, "〇一二三四五六七八九".indexOf(character));
  }
}
