package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Digits;
import cn.fazhi.report.core.document.StatutoryPart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds another year's number where the reporting year belongs: sentences left over from an older
 * report. Comparisons, beginnings (自2019年起), founding dates and citations are no such sentences.
 */
final class ReportYearRule implements Rule {
  /** Older reports than that are hardly anybody's pattern; 某年以来 may well span several years. */
  private static final int OLDEST = 3;

  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:自|从|较|比|同|与|跟|至|到|到|截至|截止|早在|始于|继|于|在|相较|对比|以及|和)[ \\u3000]?$");
  private static final Pattern COMPARED =
      Pattern.compile("同比|环比|相比|较|对比|上年|去年|增长|下降|上升|减少|起[，、,]|以来[^，。]{0,4}(?:持续|连续|一直|累计|先后)");
  private static final Pattern FOUNDED =
      Pattern.compile("成立|建成|获评|获得|荣获|被评|命名|启用|设立|印发|修订|出台|挂牌|实施以来|授予|入选|当选|启动|换届|合并");

  /** A heading may speak of what is amiss and of the coming year's plan at once. */
  private static final Pattern PLAN = Pattern.compile("^[^，。]{0,12}(?:打算|安排|计划|思路|重点|设想|展望|目标|任务)");

  private static final Pattern WHOLE_YEAR =
      Pattern.compile(
          "^(?:度)?(?:以来|全年|来)?[ ]?(?:[，,]|我[镇乡街区县]|全[镇镇乡年街]|[\\u4e00-\\u9fff]{2,8}[镇乡](?!长)|街道|共|累计|工作|法治|推进|度|上半年|下半年|以来)");

  @Override
  public String code() {
    return "report-year";
  }

  @Override
  public List<Finding> check(Reading reading) {
    Integer year = Years.reporting(reading);
    List<Finding> findings = new ArrayList<>();
    if (year == null) {
      return findings;
    }
    PartText parts = new PartText(reading);
    Stream.of(
            parts.introduction().stream(),
            parts.of(StatutoryPart.MEASURES).stream(),
            parts.of(StatutoryPart.FIRST_RESPONSIBLE).stream(),
            parts.of(StatutoryPart.SHORTCOMINGS).stream())
        .flatMap(spots -> spots)
        .forEach(spot -> check(spot, year, findings));
    return findings;
  }

  private void check(Spot passage, int year, List<Finding> findings) {
    List<Years.Mention> mentions = Years.in(passage).toList();
    boolean heading = passage.block().kind() == BlockKind.HEADING;
    if (heading && Years.mentions(mentions, year)) {
      return;
    }
    for (Years.Mention mention : mentions) {
      int off = Math.abs(mention.year() - year);
      boolean old = off == 1 || off > 1 && off <= OLDEST && !mention.after().startsWith("以来");
      boolean plan = mention.year() > year && PLAN.matcher(mention.after()).find();
      if (old && !(heading && plan) && (heading ? partHeading(passage) : leftOver(mention))) {
        findings.add(finding(mention, year, heading || mention.opensSentence()));
      }
    }
  }

  private static boolean partHeading(Spot passage) {
    return passage.block().level() <= 1;
  }

  private static boolean leftOver(Years.Mention mention) {
    String after = mention.after();
    String clause = after.replaceFirst("^[，,]", "").split("[，,]", 2)[0];
    boolean ahead = after.startsWith("底前") || mention.before().matches(".*(?:力争|预计|计划|目标)$");
    return !ahead
        && !ELSEWHERE.matcher(mention.before()).find()
        && !COMPARED.matcher(after).find()
        && !FOUNDED.matcher(clause).find()
        && !after.matches("^[ ]?(?:[0-9]{1,2}[ ]?月|[底初末]|版|第).*")
        && (mention.opensSentence()
            || mention.before().matches(".*[，,、]$") && after.startsWith("全年"))
        && WHOLE_YEAR.matcher(after).find();
  }

  private Finding finding(Years.Mention mention, int year, boolean certain) {
    Severity severity =
        certain && !mention.after().startsWith("以来") ? Severity.ERROR : Severity.WARNING;
    String message = "这里写的是%d年，本报告写的是%d年度的工作，像是沿用了其他年度的文字，请核对。".formatted(mention.year(), year);
    String mended = Digits.half(mention.spot().quote()).replace(mention.year() + "", year + "");
    return mention.spot().say(this, severity, message, mended);
  }
}
