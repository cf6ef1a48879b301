package cn.fazhi.report.core.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds counts written in Chinese numerals ("一名", "召开三次", "百分之九十五"), only where they count: most
 * numerals in these texts belong to set phrases (三项制度, 一张网, 五位一体).
 */
final class ChineseCounts {
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![第每同这那另哪各任再首末唯逐几数零〇一二两三四五六七八九十百千万])"
              + "(?<number>[一二两三四五六七八九十百千]{1,6}+)(?<about>余|多)?+"
              + "(?<unit>人次|户次|场次|批次|名(?!单|录)|位(?!置)|件(?!事|大事|实事)|宗(?!教|旨)|起(?!草|诉|来|到|步)"
              + "|次(?!性|办|告|评|分|元|日|月)|场(?!所|地)|份(?!子)|册|户)(?![一两三四]|体)");

  private static final Pattern PERCENT =
      Pattern.compile(
          "百分之(?<whole>[一二三四五六七八九十百零]{1,5}+)(?:点(?<rest>[一二三四五六七八九零]{1,4}+))?+(?<bound>以上|左右)?+");

  private static final Pattern DOING =
      Pattern.compile("召开|开展|组织|举办|举行|办理|受理|调解|化解|参加|代理|新增|完成|处理|审查|培训|共|累计|发放");

  private static final int LONGEST_CLAUSE = 100;
  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseCounts() {}

  static List<Count> in(String text) {
    List<Count> counts = new ArrayList<>();
    Matcher found = COUNT.matcher(text);
    while (found.find()) {
      if (counts(text, found)) {
        boolean about = found.group("about") != null || Nearly.before(text, found.start());
        counts.add(
            new Count(
                found.start(),
                found.end(),
                BigDecimal.valueOf(value(found.group("number"))),
                found.group("unit"),
                about));
      }
    }
    percentages(text, counts);
    return counts;
  }

  private static boolean counts(String text, Matcher found) {
    String clause = clauseBefore(text, found.start());
    if (clause.contains("每") || clause.matches(".*(?:无|未|没有|不是)")) {
      return false;
    }
    String unit = found.group("unit");
    if (unit.equals("起") && found.group("number").equals("一")) {
      return false;
    }
    return unit.equals("名") || unit.equals("位") || DOING.matcher(clause).find();
  }

  private static String clauseBefore(String text, int end) {
    int floor = Math.max(0, end - LONGEST_CLAUSE);
    int start = end;
    while (start > floor && "，。；：、！？,;:".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, end);
  }

  private static void percentages(String text, List<Count> counts) {
    Matcher found = PERCENT.matcher(text);
    while (found.find()) {
      StringBuilder number = new StringBuilder().append(value(found.group("whole")));
      if (found.group("rest") != null) {
        number.append('.');
        found.group("rest").chars().forEach(c -> number.append(DIGITS.indexOf(c)));
      }
      boolean about = found.group("bound") != null || Nearly.before(text, found.start());
      counts.add(
          new Count(found.start(), found.end(), new BigDecimal(number.toString()), "%", about));
    }
  }

  /** 一 to 九千九百九十九; 两 is two. */
  static int value(String numeral) {
    int value = 0;
    int digit = 0;
    for (char c : numeral.toCharArray()) {
      int factor =
          switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
          };
      if (factor == 0) {
        digit = c == '两' ? 2 : DIGITS.indexOf(c);
      } else {
        value += Math.max(digit, 1) * factor;
        digit = 0;
      }
    }
    return value + digit;
  }
}
