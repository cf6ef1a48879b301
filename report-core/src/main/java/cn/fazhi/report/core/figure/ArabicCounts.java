package cn.fazhi.report.core.figure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds counts written in digits: "12 次", "1万余份", "46.9531 万元", "100％". */
final class ArabicCounts {
  private static final String DIGIT = "[0-9０-９]";
  private static final String BLANK = "[ \\u3000\\u00a0]{0,2}+";

  // a unit is not one where it begins a word: 起诉, 条例, 部门, 人大
  private static final String UNIT =
      "人次|户次|场次|批次|件次|家次|车次|元|个?(?:学时|课时|小时)|[%％﹪]|平方公里|平方米|公里|公顷|公斤|亩|吨|米"
          + "|个(?!月|工作日|自然日|百分点|年)|件|起(?!草|诉|来|到|步)|宗(?!教|旨)|例(?!如|会|外)"
          + "|次(?!日|月|年|要)|人(?!大|民|均|才|社)|名(?!单|录)|位(?!置|于)|户(?!外|籍)|份|册"
          + "|本(?!镇|乡|地|级|年)|张(?!贴)|条(?!例|件)|场(?!所|地)|期(?!间|限)|部(?!门|队|委|署)|套"
          + "|项(?!目)|家(?!庭|园)|批(?!评|准)|单(?!位|独)|处(?!理|罚|置|分|室)|台(?!账|阶)|辆|支(?!部|持|出)"
          + "|所(?!有|以)|篇|幅|则(?!是)|封|轮|组(?!织|长|建)|节(?!约|日)|堂|块|座|栋|棵|株|艘|间(?!接)";

  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![A-Za-z])(?<!%1$s[.．,·\\-—－–~～至]?)(?<!第[ \\u3000]{0,2})".formatted(DIGIT)
              + "(?<number>%1$s{1,3}(?:,%1$s{3})++|%1$s{1,12}+(?:[.．]%1$s{1,6}+)?)(?!%1$s)"
                  .formatted(DIGIT)
              + BLANK
              + "(?<thousand>[百千])?+(?<large>[万亿])?+(?<about>余|多|来)?+"
              + BLANK
              + "(?<larger>[万亿])?+"
              + BLANK
              + "(?<unit>"
              + UNIT
              + ")(?<bound>以上|以下|左右|上下|以内)?+");

  private ArabicCounts() {}

  static List<Count> in(String text) {
    List<Count> counts = new ArrayList<>();
    Matcher found = COUNT.matcher(text);
    while (found.find()) {
      counts.add(count(text, found));
    }
    return counts;
  }

  private static Count count(String text, Matcher found) {
    String unit = found.group("unit").replaceFirst("^个(?=.)", "").replaceFirst("[％﹪]", "%");
    BigDecimal value = number(found.group("number")).multiply(factor(found.group("thousand")));
    for (String magnitude : new String[] {found.group("large"), found.group("larger")}) {
      if (magnitude != null && unit.equals("元")) {
        unit = magnitude + unit;
      } else {
        value = value.multiply(factor(magnitude));
      }
    }
    return new Count(found.start(), found.end(), value, unit, roughly(text, found));
  }

  private static boolean roughly(String text, Matcher found) {
    return found.group("about") != null
        || found.group("bound") != null
        || Nearly.before(text, found.start());
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(Normalizer.normalize(digits, Normalizer.Form.NFKC).replace(",", ""));
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
