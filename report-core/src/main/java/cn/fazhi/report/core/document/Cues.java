package cn.fazhi.report.core.document;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences with which a part begins that has no heading. */
final class Cues {
  private record Row(int weight, Search words) {}

  private static final List<Row> WANTING =
      Tsv.rows("cue-words.tsv").stream()
          .map(cells -> new Row(Integer.parseInt(cells[0]), Search.of(cells[1])))
          .toList();

  private static final int ENOUGH = 4;

  /** Where the lack is named; what stands before it may still be praise. */
  private static final Search LACKING =
      Search.of(
          "(?:存在|还有|仍有|尚有|依然有|面临)[^，,。：:]{0,24}(?:问题|不足|差距|短板|薄弱|困难|弱项)|差距|不足|短板|还有[^，,。：:]{0,4}距离");

  private static final Search LISTED = Search.of("主要|一是|如下|以下|[：:]");

  private static final Pattern TURN = Pattern.compile("[，,；;]\\s*(?=(?:但|然而|不过|同时[^，]{0,6}存在))");

  private static final Search LATER =
      Search.of(
          "^\\s*(?:(?:为此|对此|因此|总之|[针面]对[^，,]{2,20})[，,])?在?"
              + "(?:下一步|下步|下一阶段|下阶段|下一年|接下来|今后|新的一年|明年|来年|展望|未来)"
              + "|^\\s*针对(?:以上|上述|存在|这些)[^，。]{0,10}[，,][^。]{0,30}(?:将|要)"
              + "|^\\s*(?:为此|对此|因此|鉴于此|[针面]对[^，。]{2,20})[，,][^，。]{0,16}(?:将|拟)"
              + "(?:进一步|继续|从|以|坚持|重点|在|着力|认真|采取|切实|严格|强化|加强|加大)");

  private static final Search FUTURE =
      Search.of(
          "^(?:进一步|继续|持续|不断|着力|加强|强化|加大|提升|提高|完善|深化|健全|抓好|抓实|巩固|加快|推进|推动|坚持|拓展|拓宽|压实|建立"
              + "|丰富|创新|优化|严格|规范|充实|组织|开展|打造|配齐|配强|积极|探索|争取|夯实|构建|充分发挥|狠抓|突出|落实|做[好实强优]"
              + "|注重|增强|深入|引进|推行|细化|整合|培养|培育|聚焦|统筹|扎实|大力|切实|全面)");

  private static final Pattern WILL =
      Pattern.compile("\\s*(?:我们|\\p{IsHan}{0,8}(?:镇|乡|街道|局|区|县|市|苏木|办))[，,]?(?:也|还)?将(?!其|此)");

  private static final Search NEGATIVE =
      Search.of("不够|不足|不强|不高|不深|不实|不到位|不完善|不平衡|有待|薄弱|滞后|欠缺|短板|差距|缺乏|缺少|问题|困难|单一|尚");

  private Cues() {}

  /** Where in the sentence the speech of shortcomings begins. */
  static OptionalInt shortcomings(String sentence) {
    Matcher lacking = LACKING.first(sentence);
    if (lacking == null || wanting(sentence) < ENOUGH) {
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

  private static int wanting(String sentence) {
    return WANTING.stream().filter(row -> row.words.in(sentence)).mapToInt(Row::weight).sum();
  }

  /** Whether a list of shortcomings is announced, not one mentioned in passing. */
  static boolean announced(String sentence) {
    return LISTED.in(sentence);
  }

  static boolean nextPlan(String sentence, @Nullable Integer year) {
    if (LATER.in(sentence)) {
      return true;
    }
    return year != null
        && sentence
            .strip()
            .matches("(?s)^" + (year + 1) + "\\s*年(?!\\s*\\d).{0,80}(?:将|要|继续|进一步|计划|重点).*");
  }

  /** "街道将把…纳入考核": who will do something. */
  static boolean willDo(String sentence) {
    return WILL.matcher(sentence).lookingAt();
  }

  static boolean future(String heading) {
    return FUTURE.in(heading) && !negative(heading);
  }

  static boolean negative(String heading) {
    return NEGATIVE.in(heading);
  }
}
