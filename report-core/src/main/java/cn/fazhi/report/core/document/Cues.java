package cn.fazhi.report.core.document;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences with which a part begins that has no heading. */
final class Cues {
  private static final String LACK = "(?:问题|不足|差距|短板|薄弱|困难|弱项)";

  private static final Pattern LACKING =
      Pattern.compile("(?:存在|还有|仍有|尚有|依然有|面临)[^，,。：:]{0,24}" + LACK);

  private static final Pattern OF_OTHERS =
      Pattern.compile("(?:针对|对|查找|解决|化解|整改|梳理|反馈|发现|排查|指出|消除|就|认真)[^，,。]{0,10}存在");

  private static final Pattern CONCEDED =
      Pattern.compile("但|然而|不过|仍|还|依然|也存在|主要表现|主要体现|主要是|主要有|一些|一定|虽然|尽管|[：:]$|^存在");

  private static final Pattern LISTED = Pattern.compile("主要|一是|如下|以下|[：:]");

  private static final Pattern TURN = Pattern.compile("[，,；;]\\s*(?=(?:但|然而|不过|同时[^，]{0,6}存在))");

  private static final Pattern LATER =
      Pattern.compile(
          "^\\s*(?:(?:为此|对此|因此|[针面]对[^，]{2,16})[，,])?在?"
              + "(?:下一步|下步|下一阶段|下阶段|下一年|接下来|今后|新的一年|明年|来年|展望)"
              + "|^\\s*针对(?:以上|上述|存在|这些)[^，。]{0,10}[，,][^。]{0,30}(?:将|要)");

  private static final Pattern FUTURE =
      Pattern.compile("^(?:进一步|继续|持续|不断|着力|加强|强化|加大|提升|提高|完善|深化|健全|抓好|巩固|加快|推进|推动|坚持)");

  private static final Pattern NEGATIVE =
      Pattern.compile("不够|不足|不强|不高|不深|不实|不到位|不完善|不平衡|有待|薄弱|滞后|欠缺|短板|差距|缺乏|缺少|问题|困难|单一|尚");

  private Cues() {}

  /** Where in the sentence the speech of shortcomings begins. */
  static OptionalInt shortcomings(String sentence) {
    Matcher lacking = LACKING.matcher(sentence);
    if (!lacking.find()
        || OF_OTHERS.matcher(sentence).find()
        || !CONCEDED.matcher(sentence).find()) {
      return OptionalInt.empty();
    }
    if (sentence.substring(0, lacking.start()).matches("(?s).*(?:虽|尽管).*")) {
      return OptionalInt.of(0);
    }
    Matcher turn = TURN.matcher(sentence);
    int start = 0;
    while (turn.find() && turn.end() <= lacking.start()) {
      start = turn.end();
    }
    return OptionalInt.of(start);
  }

  /** Whether a list of shortcomings is announced, not one mentioned in passing. */
  static boolean announced(String sentence) {
    return LISTED.matcher(sentence).find();
  }

  static boolean nextPlan(String sentence, @Nullable Integer year) {
    if (LATER.matcher(sentence).find()) {
      return true;
    }
    return year != null
        && sentence.strip().matches("(?s)^" + (year + 1) + "\\s*年.{0,40}(?:将|要|继续|进一步|计划).*");
  }

  static boolean future(String heading) {
    return FUTURE.matcher(heading).find() && !negative(heading);
  }

  static boolean negative(String heading) {
    return NEGATIVE.matcher(heading).find();
  }
}
