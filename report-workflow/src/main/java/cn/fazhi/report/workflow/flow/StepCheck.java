package cn.fazhi.report.workflow.flow;

import static cn.fazhi.report.core.report.StepKind.DRAFTING;
import static cn.fazhi.report.core.report.StepKind.PUBLICATION;

import cn.fazhi.report.core.report.StepKind;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with one step, wherever it stands. */
final class StepCheck {
  static final String KEY = "[a-z][a-z0-9-]{0,30}";
  private static final int LONGEST_NAME = 30;
  private static final int MOST_DAYS = 250;

  private final Step step;
  private final List<FlowCheck.Fault> faults = new ArrayList<>();

  private StepCheck(Step step) {
    this.step = step;
  }

  static List<FlowCheck.Fault> faults(Step step) {
    StepCheck check = new StepCheck(step);
    check.all();
    return check.faults;
  }

  private void all() {
    if (!step.key().matches(KEY) || step.key().equals(Flow.END)) {
      fault("的代码不能用：须以小写字母开头，由小写字母、数字和短横线组成，最多 31 位，且不能是 end。");
    }
    if (badName(step.name())) {
      fault("的名称不能用：请写 30 字以内的名称，不带换行等控制字符。");
    }
    if (step.kind() == PUBLICATION && step.reentry() == Reentry.THIS_STEP) {
      fault("退回后改过的报告须重新审核，请改为“" + Reentry.FIRST_DISTRICT_STEP.label() + "”。");
    }
    days();
    who();
  }

  private void days() {
    int least = step.kind() == DRAFTING ? 0 : 1;
    if (step.workingDays() < least || step.workingDays() > MOST_DAYS) {
      fault("的办理时限须在 " + least + " 到 250 个工作日之间，请修改。");
    }
    boolean late = step.workingDays() > 0 && step.reminderDays() >= step.workingDays();
    if (step.reminderDays() < 0 || step.reminderDays() > MOST_DAYS || late) {
      fault("的提醒须早于到期、晚于开始，请把提前提醒的天数改得比办理时限小。");
    }
  }

  private void who() {
    boolean fits =
        switch (step.kind()) {
          case DRAFTING, SIGNING, REVISION -> step.who() == Who.Side.UNIT;
          case REVIEW -> step.who() == Who.Side.BUREAU || named();
          case COUNTERSIGN -> named();
          case DECISION, PUBLICATION -> step.who() == Who.Side.BUREAU;
          case NONE -> true;
        };
    if (!fits) {
      fault("的办理单位不对：" + whoFits(step.kind()));
    }
  }

  private static String whoFits(StepKind kind) {
    return switch (kind) {
      case COUNTERSIGN -> "请指定至少一个会签科室。";
      case REVIEW -> "请选司法局，或者指定至少一个科室。";
      case DECISION, PUBLICATION -> "这一步由司法局办理。";
      default -> "这一步由报送单位自己办理。";
    };
  }

  private boolean named() {
    return step.who() instanceof Who.Sections sections && !sections.codes().isEmpty();
  }

  static boolean badName(String name) {
    return name.isBlank()
        || name.codePointCount(0, name.length()) > LONGEST_NAME
        || !name.codePoints().allMatch(StepCheck::printable);
  }

  private static boolean printable(int character) {
    return !Character.isISOControl(character)
        && Character.isDefined(character)
        && Character.getType(character) != Character.SURROGATE
        && Character.getType(character) != Character.FORMAT;
  }

  private void fault(String rest) {
    faults.add(FlowCheck.Fault.of(step, rest));
  }
}
