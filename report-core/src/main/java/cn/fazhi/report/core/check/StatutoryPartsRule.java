package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.StatutoryPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds required parts (《法治政府建设与责任落实督察工作规定》) that are missing, empty or hollow, and shortcomings
 * without a cause. Their order is never wrong.
 */
final class StatutoryPartsRule implements Rule {
  private static final int HOLLOW = 40;
  private static final Pattern CAUSE =
      Pattern.compile(
          "原因|由于|因为|主要在于|主要是因|导致|造成|致使|加之|加上|[，,]主要是(?![：:一])|源于|缘于|根源|症结|根子[在是]|归因|究其|受[^，。；]{1,20}(?:影响|限制|制约)|制约了?|所致");

  /** A "none" that stands alone for a whole part. */
  private static final Pattern NONE =
      Pattern.compile(
          "^(?:[^，。]{0,10}[，,])?(?:本(?:年度|单位|镇|乡|街道)|我(?:镇|乡|街道)|目前|总体)?(?:暂|尚|均)?(?:无|没有|未发现|不存在)[^。]{0,20}[。.]?$");

  private static final Map<StatutoryPart, String> WHAT_TO_WRITE =
      Map.of(
          StatutoryPart.MEASURES, "写本年度做了哪些工作、取得什么成效，并用数字和事例说明",
          StatutoryPart.SHORTCOMINGS, "写清具体不足，并逐条分析原因",
          StatutoryPart.FIRST_RESPONSIBLE, "分别写党委和政府主要负责人怎样部署、过问、协调、督办法治建设，以及学法、述法情况",
          StatutoryPart.NEXT_PLAN, "写下一年度的主要任务、措施和时间安排");

  @Override
  public String code() {
    return "statutory-parts";
  }

  @Override
  public List<Finding> check(Reading reading) {
    PartText parts = new PartText(reading);
    List<Finding> findings = new ArrayList<>();
    for (StatutoryPart kind : StatutoryPart.values()) {
      List<Spot> spots = parts.of(kind);
      if (spots.isEmpty()) {
        missing(kind, findings);
      } else {
        hollow(kind, PartText.head(spots), parts, findings);
      }
    }
    return findings;
  }

  private void missing(StatutoryPart kind, List<Finding> findings) {
    if (kind.required()) {
      String message = "没有找到“%s”部分，请补写：%s。".formatted(kind.label(), WHAT_TO_WRITE.get(kind));
      findings.add(new Finding(code(), Severity.BLOCKER, null, null, message, null, null));
    }
  }

  private void hollow(StatutoryPart kind, Spot first, PartText parts, List<Finding> findings) {
    String body = parts.body(kind).replace("\n", "");
    int length = body.length();
    if (kind.required() && NONE.matcher(body).matches()) {
      findings.add(
          first.say(
              this,
              Severity.ERROR,
              "“%s”部分只写了“%s”，请%s。".formatted(kind.label(), body, WHAT_TO_WRITE.get(kind))));
    } else if (kind.required() && length < HOLLOW) {
      String state = length == 0 ? "只有标题，没有内容" : "只有%d个字，内容太少".formatted(length);
      findings.add(
          first.say(
              this,
              length == 0 ? Severity.BLOCKER : Severity.ERROR,
              "“%s”部分%s，请%s。".formatted(kind.label(), state, WHAT_TO_WRITE.get(kind))));
    } else if (kind == StatutoryPart.SHORTCOMINGS
        && !CAUSE.matcher(parts.underItsHeading(kind)).find()) {
      findings.add(first.say(this, Severity.WARNING, "写了不足，没有写原因。请针对每一条不足说明产生的原因。"));
    }
  }
}
