package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices a document that only looks like the yearly report: a leader's own statement, another
 * yearly report, an explanation of one, a plan, or the report of half a year.
 */
final class GenreRule implements Rule {
  private static final int OPENING = 3;
  private static final int LONGEST_TITLE = 60;
  private static final Pattern THE_REPORT = Pattern.compile("法治政府建设|依法行政工作");

  /** What other documents are called, and what their text gives away. */
  private enum Look {
    STATEMENT(
        "述法报告",
        "个人述法另行报送",
        "述法(?:的?报告|材料|情况)?$|述职述?(?:廉|法|学)|(?<!听取)述法报告",
        "(?:本人|我)(?:现将|认真|作为|切实|始终)",
        3),
    DISCLOSURE(
        "政府信息公开工作年度报告",
        "那是按《政府信息公开条例》另报的",
        "(?:政府)?信息公开(?:工作)?(?:年度|情况|年报|报告|总结)|政务公开(?:工作)?(?:年度|情况|总结|报告)",
        "收到和处理政府信息公开申请情况|主动公开政府信息情况|因政府信息公开工作被申请行政复议、提起行政诉讼",
        2),
    ENFORCEMENT(
        "行政执法情况报告",
        "执法情况写进“主要举措和成效”即可",
        "(?:行政|综合)?(?:行政)?执法(?:工作|数据|统计|年度|情况|监督)[^，。]{0,12}(?:报告|总结|年报|情况|统计表?)$",
        "",
        0),
    EXPLANATION(
        "文件解读", "请导入被解读的报告本身", "解读$|[》”]?(?:的)?(?:政策|文件|文字|图文)解读|^一图(?:读懂|看懂)|政策问答|解读材料", "", 0),
    PUBLICITY(
        "普法工作总结",
        "普法情况写进“主要举措和成效”即可",
        "(?:普法|法治宣传(?:教育)?|依法治理)(?:工作)?[^，。]{0,8}(?:总结|报告|情况|汇报)$",
        "",
        0),
    PLAN("计划或方案", "请导入写已做工作的年度报告", "(?:要点|方案|计划|安排|打算|通知|意见稿?|清单|责任书)(?:》)?$", "", 0),
    RECONSIDERATION(
        "行政复议、应诉情况报告", "复议应诉情况写进“主要举措和成效”即可", "行政(?:复议|应诉|诉讼)[^，。]{0,14}(?:报告|总结|情况)$", "", 0);

    private final String label;
    private final String advice;
    private final Pattern title;
    private final Pattern text;
    private final int often;

    Look(String label, String advice, String title, String text, int often) {
      this.label = label;
      this.advice = advice;
      this.title = Pattern.compile(title);
      this.text = Pattern.compile(text);
      this.often = often;
    }

    /** The report's own name in the title settles it, but for explanations and plans of it. */
    boolean titled(String title) {
      boolean about = this == EXPLANATION || this == PLAN || this == STATEMENT;
      return this.title.matcher(title).find() && (about || !THE_REPORT.matcher(title).find());
    }

    boolean told(Stream<String> lines) {
      return often > 0
          && lines.mapToLong(line -> text.matcher(line).results().count()).sum() >= often;
    }
  }

  private static final Pattern HALF =
      Pattern.compile(
          "上半年|下半年|半年(?:度)?(?:工作|总结|报告|情况|法治)|第?[一二三四1-4]季度|年中|[1-9１-９]\\s?[—\\-–~至]\\s?(?:[1-9]|10)月");
  private static final Pattern SECOND_HALF =
      Pattern.compile("(?:下半年|下一?季度|下一?阶段).{0,12}(?:安排|打算|计划|思路|重点)$|(?:工作)?(?:安排|打算|计划).{0,4}下半年");

  @Override
  public String code() {
    return "genre";
  }

  /** The words of a title, its lines put together, and where it begins. */
  private record Title(@Nullable Block at, String words) {}

  @Override
  public List<Finding> check(Reading reading) {
    List<Block> blocks = reading.document().blocks();
    Title title = title(blocks);
    boolean untitled = title.words().isEmpty();
    for (Look look : Look.values()) {
      if (look.titled(title.words()) || untitled && look.told(blocks.stream().map(Block::text))) {
        return List.of(say(title, look.label, look.advice));
      }
    }
    boolean half = HALF.matcher(title.words()).find() || untitled && speaksOfSecondHalf(blocks);
    return half ? List.of(say(title, "半年（季度）报告", "年度报告要写全年的情况")) : List.of();
  }

  /** Without a line that is known for one, an opening line that is short. */
  private static Title title(List<Block> blocks) {
    List<Block> lines = blocks.stream().filter(b -> b.kind() == BlockKind.TITLE).toList();
    if (!lines.isEmpty()) {
      return new Title(
          lines.get(0), String.join("", lines.stream().map(GenreRule::words).toList()));
    }
    return blocks.stream()
        .limit(OPENING)
        .filter(b -> b.label().isEmpty() && b.text().length() <= LONGEST_TITLE)
        .filter(b -> !b.text().contains("。") && !b.text().strip().matches(".*[：:]"))
        .findFirst()
        .map(block -> new Title(block, words(block)))
        .orElse(new Title(null, ""));
  }

  private static boolean speaksOfSecondHalf(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.kind() == BlockKind.HEADING)
        .anyMatch(block -> SECOND_HALF.matcher(words(block)).find());
  }

  private static String words(Block block) {
    return block.body().replaceAll("[\\s\\u3000\\u00a0]+|[（(][^）)]{0,12}[）)]$", "");
  }

  private Finding say(Title title, String look, String advice) {
    String message = "这份文件像是%s，不是法治政府建设年度报告。%s，请核对是不是选错了文件。".formatted(look, advice);
    return title.at() == null
        ? new Finding(code(), Severity.ERROR, null, null, message, null, null)
        : Spot.whole(title.at()).say(this, Severity.ERROR, message);
  }
}
