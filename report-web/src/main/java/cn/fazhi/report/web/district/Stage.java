package cn.fazhi.report.web.district;

import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.StepKind;
import org.jspecify.annotations.Nullable;

/** How far a unit's report has come, as the board tells it. */
enum Stage {
  MISSING("尚未报送", "todo"),
  JUDGING("审核中", "todo"),
  COMING_BACK("退回修改", "fix"),
  APPROVED("审定通过", "ok"),
  PUBLISHED("已公开", "ok"),
  WITHDRAWN("已撤下公开", "warn"),
  WITHHELD("不予公开", "warn");

  private final String label;
  private final String tag;

  Stage(String label, String tag) {
    this.label = label;
    this.tag = tag;
  }

  public String label() {
    return label;
  }

  /** The colour it is shown in. */
  public String tag() {
    return tag;
  }

  static Stage of(@Nullable Line report) {
    if (report == null || report.arrived() == null) {
      return MISSING;
    }
    if (report.kind().drafters() || report.kind() == StepKind.SIGNING) {
      return COMING_BACK;
    }
    return switch (report.status()) {
      case APPROVED -> APPROVED;
      case PUBLISHED -> report.standing().withdrawn() ? WITHDRAWN : PUBLISHED;
      case WITHHELD -> WITHHELD;
      default -> JUDGING;
    };
  }
}
