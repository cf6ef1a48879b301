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
    return Stream.concat(reading.background().copied().stream(), within.stream())
        .map(this::finding)
        .toList();
  }

  private Finding finding(Copied copied) {
    Copied.Side here = copied.here();
    return new Finding(
        code(), severity(copied), here.place(), here.quote(), message(copied), null, null);
  }

  private static Severity severity(Copied copied) {
    boolean common = copied.source().units() >= COMMON;
    return copied.source().kind() == Copied.Kind.WITHIN || common
        ? Severity.INFO
        : Severity.WARNING;
  }

  private static String message(Copied copied) {
    return switch (copied.source().kind()) {
      case WITHIN -> within(copied);
      case LAST_YEAR ->
          "这一段与本单位 %d 年度报告%s。请按本年度的情况改写；职责、制度等没有变化的，可以保留。"
              .formatted(copied.source().year(), same(copied));
      case OTHER -> other(copied);
    };
  }

  private static String other(Copied copied) {
    Copied.Source source = copied.source();
    if (source.units() >= COMMON) {
      return "%d 个单位的报告里都有这一段，可能摘自同一份文件。如果不是必须引用，请换成本单位自己的做法和事例。".formatted(source.units());
    }
    String whose =
        source.name() == null ? "其他单位的报告" : source.name() + " " + source.year() + " 年度报告";
    String more = source.units() > 1 ? "（共有 " + source.units() + " 个单位的报告如此）" : "";
    return "这一段与%s%s%s。请按本单位的实际情况改写；确是共同开展的工作，请写明本单位做了什么。".formatted(whose, same(copied), more);
  }

  private static String within(Copied copied) {
    Copied.Side there = copied.there();
    String words = there == null ? "" : "“" + beginning(there.quote()) + "”一段";
    return "这一段与前文%s%s。请保留一处，删去或改写另一处。".formatted(words, same(copied));
  }

  private static String same(Copied copied) {
    Copied.Side there = copied.there();
    if (there != null && there.quote().equals(copied.here().quote())) {
      return "一字不差";
    }
    return copied.similarity() > NEARLY_ALL ? "基本相同" : "大部分相同";
  }

  private static String beginning(String quote) {
    int most = Math.min(quote.length(), BEGINNING);
    int end =
        most < quote.length() && Character.isLowSurrogate(quote.charAt(most)) ? most - 1 : most;
    return quote.substring(0, end) + (end < quote.length() ? "…" : "");
  }
}
