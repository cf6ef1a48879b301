package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a request (请示) inside a report, which 《党政机关公文处理工作条例》 does not allow. */
final class RequestRule implements Rule {
  private static final Pattern CITIZENS =
      Pattern.compile(".*(?:群众|企业|当事人|居民|村民|申请人|商户|依法|及时)[^，。；]{0,8}");

  private final List<Wanted> requests =
      List.of(
          Wanted.of(
              "(?:妥否|当否|可否|是否妥当|以上(?:意见|请示|事项)[^，。]{0,6})[，,]?(?:请|敬请|望|恳请)(?:予以)?(?:批示|批复|审批|批准|核准|指示|审示)"
                  + "|特此请示|现请示如下|(?:恳请|敬请|请求|呈请|申请|请予以?|请上级|望予以?)[^，。；]{0,20}(?:批准|批复|审批|拨付|拨款|核拨|增拨|予以批示)"
                  + "|请予?批[复示准]",
              "《》“”",
              this::request));

  @Override
  public String code() {
    return "form";
  }

  @Override
  public List<Finding> check(Reading reading) {
    return Wanted.in(reading, block -> true, requests);
  }

  private @Nullable Finding request(Block block, Matcher found, boolean quoted) {
    return told(block.text(), found) || quoted
        ? null
        : Spot.of(block, found).say(this, Severity.WARNING, "报告里不能夹带请示事项，请删去；需要上级批准的，另行写请示。");
  }

  /** What citizens apply for and offices approve is work that is told of. */
  private static boolean told(String text, Matcher found) {
    String before = text.substring(Math.max(0, found.start() - 12), found.start());
    return found.group().startsWith("申请") || CITIZENS.matcher(before).matches();
  }
}
