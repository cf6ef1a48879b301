package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Digits;
import cn.fazhi.report.core.document.StatutoryPart;
import java.util.List;
import java.util.regex.Pattern;

/** Finds a plan for the next year that names another year. */
final class NextYearRule implements Rule {
  private static final Pattern PLANNED =
      Pattern.compile(
          "^度?[，,]?[^，,。]{0,12}(?:将|继续|计划|要|拟|着力|重点)|^度?(?:的)?(?:主要|工作|重点)?(?:安排|计划|打算|思路)");
  private static final Pattern LOOKING_BACK = Pattern.compile("总结|回顾|基础上|巩固|针对|对照|未完成|延续|结转|相比|较");

  @Override
  public String code() {
    return "report-year";
  }

  @Override
  public List<Finding> check(Reading reading) {
    Integer year = Years.reporting(reading);
    if (year == null) {
      return List.of();
    }
    return new PartText(reading)
        .of(StatutoryPart.NEXT_PLAN).stream()
            .flatMap(passage -> wrong(passage, year + 1).stream())
            .map(mention -> finding(mention, year + 1))
            .toList();
  }

  private static List<Years.Mention> wrong(Spot passage, int next) {
    List<Years.Mention> mentions = Years.in(passage).toList();
    boolean heading = passage.block().kind() == BlockKind.HEADING;
    if (heading && Years.mentions(mentions, next)) {
      return List.of();
    }
    return mentions.stream()
        .filter(mention -> mention.year() != next)
        .filter(mention -> !LOOKING_BACK.matcher(mention.before() + mention.after()).find())
        .filter(mention -> heading || planned(mention))
        .toList();
  }

  private static boolean planned(Years.Mention mention) {
    return mention.opensSentence() && PLANNED.matcher(mention.after()).find();
  }

  private Finding finding(Years.Mention mention, int next) {
    String message = "下一年度安排应写%d年，这里写的是%d年，请核对。".formatted(next, mention.year());
    String mended = Digits.half(mention.spot().quote()).replace(mention.year() + "", next + "");
    return mention.spot().say(this, Severity.WARNING, message, mended);
  }
}
