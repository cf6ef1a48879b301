package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds counts written in digits: "12 次", "1万余份", "46.9531 万元", "1 234件", "100％". */
final class ArabicCounts {
  private static final String BLANK = "[ \\u3000\\u00a0]{0,2}+";

  /** Ranges (3-5名), sums in names (1+6个) and ordinals (第3次, 前10名) are not counts. */
  private static final String NOT_BEFORE =
      "(?=D)(?<![A-Za-z])(?<!D[.．,，·\\-—－–~～至到+×xX/]?)(?<![+＋×/][ ]?)(?<!D[ ]{0,1})"
          + "(?<!第[ \\u3000]{0,2})(?<!前[ \\u3000]{0,1})(?<!D[年月日时][—至\\-])";

  private static final String NUMBER =
      "(?<number>(?:D{1,3}(?:[,，]D{3})++|D{1,3}(?:[ \\u00a0]D{3})++|D{1,12}+)(?:[.．]D{1,6}+)?)(?!D)";

  private static final Search COUNT =
      Search.of(
          (NOT_BEFORE
                  + NUMBER
                  + BLANK
                  + "(?:(?<head>[万千])(?<rest>D{1,3})(?=[千百]))?+"
                  + "(?<thousand>[百千])?+(?<large>[万亿])?+(?<about>余|多|来)?+"
                  + BLANK
                  + "(?<larger>[万亿])?+"
                  + BLANK
                  + "(?<unit>U)(?<bound>以上|以下|左右|上下|以内)?+")
              .replace("D", "[0-9０-９]")
              .replace("U", Units.ARABIC));

  private ArabicCounts() {}

  static List<Count> in(String text) {
    List<Count> counts = new ArrayList<>();
    Search.Hits hits = COUNT.hits(text);
    while (counts.size() < FigureReader.MOST && hits.next()) {
      counts.add(count(text, hits.match()));
    }
    return counts;
  }

  private static Count count(String text, Matcher found) {
    String unit = Units.plain(found.group("unit"));
    BigDecimal value = number(found.group("number"));
    String head = Groups.get(found, "head");
    BigDecimal thousand = factor(Groups.get(found, "thousand"));
    if (head != null) {
      value = value.multiply(factor(head)).add(number(found.group("rest")).multiply(thousand));
    } else {
      value = value.multiply(thousand);
    }
    for (String magnitude : Groups.all(found, "large", "larger")) {
      if (unit.equals("元")) {
        unit = magnitude + unit;
      } else {
        value = value.multiply(factor(magnitude));
      }
    }
    return new Count(found.start(), found.end(), value, unit, roughly(text, found));
  }

  private static boolean roughly(String text, Matcher found) {
    return Groups.get(found, "about") != null
        || Groups.get(found, "bound") != null
        || Nearly.before(text, found.start());
  }

  private static BigDecimal number(String digits) {
    String narrow = Normalizer.normalize(digits, Normalizer.Form.NFKC);
    return new BigDecimal(narrow.replaceAll("[,\\s\\u00a0]", ""));
  }

  private static BigDecimal factor(@Nullable String magnitude) {
    return switch (magnitude == null ? "" : magnitude) {
      case "百" -> BigDecimal.valueOf(100);
      case "千" -> BigDecimal.valueOf(1_000);
      case "万" -> BigDecimal.valueOf(10_000);
      case "亿" -> BigDecimal.valueOf(100_000_000);
      default -> BigDecimal.ONE;
    };
  }
}
