package cn.fazhi.report.workflow.notice;

import cn.fazhi.report.core.notice.Late;
import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.notice.OpenStep;
import cn.fazhi.report.core.report.StepKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** What notices say: one sentence and the next step, nothing of a report's text. */
public final class Wording {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private Wording() {}

  /** To those whose turn it is now. */
  public static String turn(StepKind kind) {
    return switch (kind) {
      case DRAFTING -> "报告回到起草。请修改后重新提交。";
      case SIGNING -> "报告已提交，等您签发。请通读全文，无误后签发；需要修改的，写明原因退回起草人。";
      case REVIEW -> "报告已送到，等待审核。请打开报告，签收后逐段审核。";
      case COUNTERSIGN -> "报告请您科室会签。请阅读后选择同意，或者写明要改什么。";
      case DECISION -> "报告已审核通过，等您审定。请阅读报告和审核意见后作出决定。";
      case REVISION -> "报告被退回修改。请打开报告，逐条答复意见，改好后重新提交。";
      case PUBLICATION -> "报告已审定，等待公开。请先由另一位同事作保密审查，再由公开员办理公开。";
      case NONE -> "报告已办结，不需要再办理。";
    };
  }

  /** To the unit's drafters, who asked for it. */
  public static String outcome(Notice.Kind kind) {
    return switch (kind) {
      case APPROVED -> "报告已审定通过，接下来由司法局办理公开，现在不需要您办理。";
      case PUBLISHED -> "报告已公开，可以在“已公开报告”里查看。如发现错误，请联系司法局。";
      case WITHHELD -> "报告经审查决定不予公开，原因见报告的办理记录。";
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  /** To the drafters of a unit whose report has not arrived. */
  public static String deadline(Late late, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, late.deadline());
    String what = named(late);
    if (left < 0) {
      return what + "已超过报送期限 " + -left + " 天。请尽快完成并提交；确有困难的，请联系司法局申请延期。";
    }
    String when = left == 0 ? "今天到期" : "还有 " + left + " 天";
    return what + "须在" + DAY.format(late.deadline()) + "前报送，" + when + "。请抓紧起草、签发并提交。";
  }

  /** To the same, because a person asks. */
  public static String urged(Late late, String bureau, String words) {
    String own = words.isEmpty() ? "" : "附言：" + words;
    return bureau
        + "催办："
        + named(late)
        + "还没有报送，期限是"
        + DAY.format(late.deadline())
        + "。请尽快完成并提交。"
        + own;
  }

  /** To those whose turn it is, before the step's own time ends. */
  public static String step(OpenStep step, String name, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, step.due());
    String when = left == 0 ? "今天到期" : "还有 " + left + " 天";
    return "“" + name + "”的期限是" + DAY.format(step.due()) + "，" + when + "。请打开报告办理。";
  }

  public static String reassignedTo() {
    return "这份报告改由您审核，已经在您名下。请打开报告办理。";
  }

  public static String reassignedFrom(String other) {
    return "这份报告已改由" + other + "审核，现在不需要您办理。";
  }

  public static String extended(int year, LocalDate until) {
    return year + "年度报告的报送期限已延到" + DAY.format(until) + "。请在期限前完成并提交。";
  }

  public static String withdrawn() {
    return "报告已撤下，公众现在看不到，原因见报告的办理记录。需要改正后重新公开的，由司法局重新启动。";
  }

  public static String days(LocalDate from, LocalDate until) {
    return from.equals(until) ? DAY.format(from) : DAY.format(from) + "至" + DAY.format(until);
  }

  /** To whoever stands in for somebody. */
  public static String deputy(String principal, String post, String days) {
    return "请您在"
        + days
        + "代理"
        + principal
        + "（"
        + post
        + "）。这几天轮到该同志办理的报告也会列在您的工作台上，办理后记为“您（代"
        + principal
        + "）”。";
  }

  /** To whoever is stood in for, where somebody else has arranged it. */
  public static String represented(String deputy, String post, String days) {
    return days + "由" + deputy + "代理您的“" + post + "”。您回来以后可以在“我的账号”里提前结束。";
  }

  /** To both, when it ends before its last day. */
  public static String deputyOver(String deputy, String principal, String post) {
    return deputy + "代" + principal + "（" + post + "）的代理已经结束。";
  }

  private static String named(Late late) {
    return late.name() + late.year() + "年度报告";
  }
}
