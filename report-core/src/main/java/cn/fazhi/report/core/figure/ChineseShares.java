package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;

/** Finds shares written in Chinese: 百分之九十五, 三分之一, 八成. */
final class ChineseShares {
  private static final Search PERCENT =
      Search.of(
          "百分之(?<whole>[一二三四五六七八九十百零]{1,5}+)(?:点(?<rest>[一二三四五六七八九零]{1,4}+))?+(?<bound>以上|左右)?+");

  private static final Search FRACTION =
      Search.of("(?<whole>[二三四五六七八九十])分之(?<part>[一二三四五六七八九])(?![一二三四五六七八九十])");

  private static final Search TENTHS =
      Search.of(
          "(?=[一二两三四五六七八九]成)(?:(?<=[达到超过近约占足比有降升长少增，。；、,;的])(?<a>[一二两三四五六七八九])成(?!立|为|功|员|效|果|都|长|年|本|熟|就|片|群|绩|品|交|形|了|风|套|分|因|语|色)(?<half>[一二三四五六七八九](?=[，。；、,;]|以上))?(?:以上|左右|多)?"
              + "|(?<b>[一二三四五六七八九])成(?:以上|左右|多(?![样种个项功])))");

  private ChineseShares() {}

  static void add(String text, List<Count> counts) {
    percentages(text, counts);
    fractions(text, counts);
    tenths(text, counts);
  }

  private static void percentages(String text, List<Count> counts) {
    Search.Hits hits = PERCENT.hits(text);
    while (counts.size() < FigureReader.MOST && hits.next()) {
      Matcher found = hits.match();
      BigDecimal value =
          Numerals.decimal(Numerals.value(found.group("whole")), Groups.get(found, "rest"));
      boolean about = Groups.get(found, "bound") != null || Nearly.before(text, found.start());
      counts.add(new Count(found.start(), found.end(), value, "%", about));
    }
  }

  /** 三分之一, as a percentage with one digit. */
  private static void fractions(String text, List<Count> counts) {
    Search.Hits hits = FRACTION.hits(text);
    while (counts.size() < FigureReader.MOST && hits.next()) {
      Matcher found = hits.match();
      BigDecimal value =
          BigDecimal.valueOf(100L * Numerals.value(found.group("part")))
              .divide(
                  BigDecimal.valueOf(Numerals.value(found.group("whole"))),
                  1,
                  RoundingMode.HALF_UP);
      counts.add(new Count(found.start(), found.end(), value, "%", true));
    }
  }

  /** 九成以上 is about 90 %. */
  private static void tenths(String text, List<Count> counts) {
    Search.Hits hits = TENTHS.hits(text);
    while (counts.size() < FigureReader.MOST && hits.next()) {
      Matcher found = hits.match();
      String digit = found.group("a") == null ? found.group("b") : found.group("a");
      String half = Groups.get(found, "half");
      long ones = half == null ? 0 : Numerals.value(half);
      BigDecimal value = BigDecimal.valueOf(10L * Numerals.value(digit) + ones);
      counts.add(new Count(found.start(), found.end(), value, "%", true));
    }
  }
}
