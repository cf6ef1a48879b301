package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which parts the words of a heading announce. */
final class PartWords {
  private record Hit(StatutoryPart kind, int at) {}

  private static final Pattern FIRST =
      Pattern.compile(
          "第一责任人"
              + "|主要(?:负责人|负责同志|责任人|领导)[^，。]{0,12}(?:履行|职责|履职|述法)"
              + "|履行[^，。]{0,10}法治[^，。]{0,8}职责");

  /** Dealing with problems is work done; only problems that are there are shortcomings. */
  private static final String DEALT_WITH =
      "(?:坚持|强化|突出|树立|聚焦|解决|化解|破解|整治|处置|处理|紧盯|瞄准|针对|围绕|补齐|补足|补|弥补|攻克|防范|回应|消除)";

  private static final Pattern DEALING =
      Pattern.compile(DEALT_WITH + "(?:(?!存在|主要)[^，。]){0,12}(?:问题|短板|不足|差距|弱项|瓶颈|困难)(?:导向)?");

  private static final Pattern SHORT =
      Pattern.compile(
          "(?:存在|主要|突出|面临|当前|尚存|尚有|工作)(?:的|着|一些|主要)*(?:问题|不足|短板|差距|困难|薄弱环节|弱项)"
              + "|(?:问题|不足|短板|差距|困难|薄弱环节|弱项|原因|瓶颈)(?:与|和|及|、|以及|暨|分析|及其|$)"
              + "|问题短板|短板弱项|不足之处|原因分析");

  private static final Pattern CLEARLY_SHORT =
      Pattern.compile("存在|面临|主要问题|问题(?:和|与|及)|不足(?:和|与|及|$)|原因分析|困难(?:和|与|及)");

  private static final Pattern NEXT_YEAR_WORDS =
      Pattern.compile("下一年|下一步|下步|下一阶段|下阶段|下年度|今后|来年|明年|新的一年|努力方向|展望|(?:改进|整改)(?:的)?(?:措施|方向|举措)");

  private static final Pattern PLAN =
      Pattern.compile("(?:工作|主要|重点|的|年度?)(?:安排|打算|计划|思路|规划|谋划)|(?:打算|思路)$");

  private static final Pattern MADE_PLAN =
      Pattern.compile("(?:加强|强化|制定|制订|统筹|完善|周密|落实|编制)[^，。]{0,8}(?:安排|计划|规划|思路)");

  private static final Pattern MEASURES =
      Pattern.compile(
          "举措|措施|做法|成效|成绩|成果|亮点|经验|主要工作|工作回顾|主要情况|总体情况|基本情况"
              + "|(?:工作|建设|落实|完成|开展|推进|执行|进展)(?:的|有关|主要)*(?:情况|概况)|工作总结|重点工作");

  private static final Pattern OTHER =
      Pattern.compile(
          "需(?:要|请)?(?:上级)?(?:协调|支持|帮助|解决)|^(?:有关|工作|意见)?(?:和|及)?建议$|意见建议$"
              + "|(?:其他|其它)(?:需要|需|应当|应|有关|重要|方面)?(?:的)?(?:报告|说明|汇报|情况|事项|工作)");

  private static final Pattern JOINT = Pattern.compile("[及和与暨、，,；;]");

  private PartWords() {}

  /** In the order of the words; several where a heading announces several parts. */
  static List<StatutoryPart> of(String heading, @Nullable Integer year) {
    String words = heading.replaceAll("[\\s\\u3000]", "");
    if (OTHER.matcher(words).find()) {
      return List.of(StatutoryPart.OTHER);
    }
    List<Hit> hits = new ArrayList<>();
    hit(StatutoryPart.SHORTCOMINGS, SHORT, DEALING.matcher(words).replaceAll("＊"), words, hits);
    next(words, year, hits);
    if (FIRST.matcher(words).find()) {
      hits.add(
          new Hit(
              StatutoryPart.FIRST_RESPONSIBLE,
              FIRST.matcher(words).results().findFirst().orElseThrow().start()));
    } else {
      measures(words, hits);
    }
    return hits.stream().sorted(Comparator.comparingInt(Hit::at)).map(Hit::kind).toList();
  }

  /** Below the top level work done speaks of problems too; only these words announce the part. */
  static boolean clearlyShortcomings(String heading) {
    return CLEARLY_SHORT.matcher(heading).find();
  }

  static boolean firstResponsible(String sentence) {
    return sentence.contains("第一责任人") && FIRST.matcher(sentence).find();
  }

  private static void hit(
      StatutoryPart kind, Pattern pattern, String seen, String words, List<Hit> hits) {
    Matcher matcher = pattern.matcher(seen);
    if (matcher.find()) {
      hits.add(new Hit(kind, Math.max(0, words.indexOf(matcher.group()))));
    }
  }

  private static void next(String words, @Nullable Integer year, List<Hit> hits) {
    Matcher later = NEXT_YEAR_WORDS.matcher(words);
    if (later.find()) {
      hits.add(new Hit(StatutoryPart.NEXT_PLAN, later.start()));
      return;
    }
    Matcher plan = PLAN.matcher(MADE_PLAN.matcher(words).replaceAll(""));
    boolean nextYear = year != null && words.contains((year + 1) + "年");
    if (plan.find() || nextYear) {
      int at = nextYear ? words.indexOf((year + 1) + "年") : words.indexOf(plan.group());
      hits.add(new Hit(StatutoryPart.NEXT_PLAN, Math.max(0, at)));
    }
  }

  /** Measures after a shortcoming or a plan belong to that; before them they are their own. */
  private static void measures(String words, List<Hit> hits) {
    Matcher matcher = MEASURES.matcher(words);
    if (!matcher.find()) {
      return;
    }
    int end = matcher.end();
    boolean alone = hits.isEmpty();
    boolean joined =
        hits.stream()
            .allMatch(hit -> hit.at >= end && JOINT.matcher(words.substring(end, hit.at)).find());
    if (alone || joined) {
      hits.add(new Hit(StatutoryPart.MEASURES, matcher.start()));
    }
  }
}
