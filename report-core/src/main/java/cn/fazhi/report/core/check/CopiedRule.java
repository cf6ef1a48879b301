package cn.fazhi.report.core.check;

import cn.fazhi.report.core.likeness.Copied;
import cn.fazhi.report.core.likeness.Likeness;
import cn.fazhi.report.core.likeness.Passages;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells what also stands in last year's report, in another unit's, or earlier in this one. Other
 * texts are not at hand here; what was found in them comes with the background.
 */
final class CopiedRule implements Rule {
  /** So many units have it from a common source rather than from one another. */
  private static final int COMMON = 4;

  private static final double NEARLY_ALL = 0.9;

  /** Characters by which a passage is told. */
  private static final int BEGINNING = 15;

  @Override
  public String code() {
    return "copied";
  }

  @Override
  public List<Finding> check(Reading reading) {
    List<Copied> within =
        Likeness.repeated(Passages.of(reading.document(), reading.background().lists().formulas()));
    return CopiedRun.of(
            reading.document(),
            Stream.concat(reading.background().copied().stream(), within.stream()).toList())
        .stream()
        .map(this::finding)
        .toList();
  }

  private Finding finding(CopiedRun run) {
    Copied.Side here = run.first().here();
    return new Finding(
        code(), severity(run.source()), here.place(), here.quote(), message(run), null, null);
  }

  private static Severity severity(Copied.Source source) {
    return source.kind() == Copied.Kind.WITHIN || source.units() >= COMMON
        ? Severity.INFO
        : Severity.WARNING;
  }

  private static String message(CopiedRun run) {
    return switch (run.source().kind()) {
      case WITHIN -> within(run);
      case LAST_YEAR ->
          "%s与本单位 %d 年度报告%s。请按本年度的情况改写；职责、制度等没有变化的，可以保留。"
              .formatted(here(run), run.source().year(), same(run));
      case OTHER -> other(run);
    };
  }

  private static String here(CopiedRun run) {
    return run.places() == 1 ? "这一段" : "从这里起连续 " + run.places() + " 段";
  }

  private static String other(CopiedRun run) {
    Copied.Source source = run.source();
    if (source.units() >= COMMON) {
      return "%d 个单位的报告里都有%s，可能摘自同一份文件。如果不是必须引用，请换成本单位自己的做法和事例。"
          .formatted(source.units(), here(run));
    }
    String more = source.units() > 1 ? "（共有 " + source.units() + " 个单位的报告如此）" : "";
    return "%s与%s%s%s。请按本单位的实际情况改写；确是共同开展的工作，请写明本单位做了什么。"
        .formatted(here(run), whose(source), same(run), more);
  }

  private static String whose(Copied.Source source) {
    if (source.name() == null) {
      return "其他单位的报告";
    }
    return source.year() == 0 ? source.name() : source.name() + " " + source.year() + " 年度报告";
  }

  private static String within(CopiedRun run) {
    Copied.Side there = run.first().there();
    String from = run.fromOne() ? "一段" : "起的各段";
    String words = there == null ? "" : "“" + beginning(there.quote()) + "”" + from;
    return "%s与前文%s%s。请保留一处，删去或改写另一处。".formatted(here(run), words, same(run));
  }

  private static String same(CopiedRun run) {
    if (run.letterForLetter()) {
      return "一字不差";
    }
    return run.similarity() > NEARLY_ALL ? "基本相同" : "大部分相同";
  }

  private static String beginning(String quote) {
    int most = Math.min(quote.length(), BEGINNING);
    int end =
        most < quote.length() && Character.isLowSurrogate(quote.charAt(most)) ? most - 1 : most;
    return quote.substring(0, end) + (end < quote.length() ? "…" : "");
  }
}
