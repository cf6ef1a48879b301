package cn.fazhi.report.workflow.flow;

import static cn.fazhi.report.core.report.StepKind.DECISION;
import static cn.fazhi.report.core.report.StepKind.DRAFTING;
import static cn.fazhi.report.core.report.StepKind.NONE;
import static cn.fazhi.report.core.report.StepKind.PUBLICATION;
import static cn.fazhi.report.core.report.StepKind.REVISION;
import static cn.fazhi.report.core.report.StepKind.SIGNING;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.report.StepKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a flow before anybody may use it. */
public final class FlowCheck {
  private static final String KEY = "[a-z][a-z0-9-]{0,30}";
  private static final int LONGEST_NAME = 30;
  private static final int MOST_DAYS = 250;
  private static final int MOST_STEPS = 20;

  private final Flow flow;
  private final List<Fault> faults = new ArrayList<>();

  private FlowCheck(Flow flow) {
    this.flow = flow;
  }

  /**
   * Something that keeps a flow from being used.
   *
   * @param step the key of the step concerned, null where it is the flow as a whole
   * @param sentence what is wrong and what to do, naming the step
   */
  public record Fault(@Nullable String step, String sentence) {}

  /** Everything wrong with it; empty where it may be used. */
  public static List<Fault> faults(Flow flow) {
    FlowCheck check = new FlowCheck(flow);
    check.flow();
    check.line();
    flow.steps().forEach(check::step);
    check.keys();
    return List.copyOf(check.faults);
  }

  private void flow() {
    FlowVersion version = flow.version();
    if (!version.key().matches(KEY) || version.version() < 1) {
      fault("流程的代码只能用小写字母开头，由小写字母、数字和短横线组成，版本号从 1 开始，请修改。");
    }
    if (badName(flow.name())) {
      fault("请给流程起一个 30 字以内的名称。");
    }
    if (flow.line().size() > MOST_STEPS) {
      fault("步骤太多，一个流程最多 20 步，请合并。");
    }
  }

  private void line() {
    if (flow.line().isEmpty() || flow.first().kind() != DRAFTING) {
      fault("流程必须从“起草”开始，请把起草放在第一步。");
    }
    if (flow.line().isEmpty() || last().kind() != PUBLICATION) {
      fault("流程必须以“公开”结束，请把公开放在最后一步。");
    }
    if (flow.line().stream().noneMatch(step -> step.kind().district())) {
      fault("流程至少要有一个区级步骤（审核、会签或审定），请增加。");
    }
    if (flow.revision().kind() != REVISION) {
      fault(flow.revision(), "须是“修改”类型：退回的报告要有地方修改。");
    }
    for (int place = 0; place < flow.line().size(); place++) {
      place(flow.line().get(place), place);
    }
  }

  private void place(Step step, int place) {
    StepKind kind = step.kind();
    if (kind == DRAFTING && place > 0) {
      fault(step, "不能放在这里：起草只能是第一步。");
    }
    if (kind == PUBLICATION && place < flow.line().size() - 1) {
      fault(step, "不能放在这里：公开只能是最后一步。");
    }
    if (kind == SIGNING && (place != 1 || flow.first().kind() != DRAFTING)) {
      fault(step, "不能放在这里：签发只能紧接在起草之后，并且只有一次。");
    }
    if (kind == REVISION || kind == NONE) {
      fault(step, "不能放在流程线上：“" + kind.label() + "”不是其中的一步，请移走。");
    }
    if (kind == DECISION && flow.reviewBefore(step).isEmpty()) {
      fault(step, "之前要有“审核”，否则审定人无法退回审核，请在前面增加审核步骤。");
    }
  }

  private void step(Step step) {
    if (!step.key().matches(KEY) || step.key().equals(Flow.END)) {
      fault(step, "的代码不能用：须以小写字母开头，由小写字母、数字和短横线组成，最多 31 位，且不能是 end。");
    }
    if (badName(step.name())) {
      fault(step, "的名称不能用：请写 30 字以内的名称，不带换行等控制字符。");
    }
    if (step.kind() == PUBLICATION && step.reentry() == Reentry.THIS_STEP) {
      fault(step, "退回后改过的报告须重新审核，请改为“" + Reentry.FIRST_DISTRICT_STEP.label() + "”。");
    }
    days(step);
    who(step);
  }

  private void days(Step step) {
    int least = step.kind() == DRAFTING ? 0 : 1;
    if (step.workingDays() < least || step.workingDays() > MOST_DAYS) {
      fault(step, "的办理时限须在 " + least + " 到 250 个工作日之间，请修改。");
    }
    boolean late = step.workingDays() > 0 && step.reminderDays() >= step.workingDays();
    if (step.reminderDays() < 0 || step.reminderDays() > MOST_DAYS || late) {
      fault(step, "的提醒须早于到期、晚于开始，请把提前提醒的天数改得比办理时限小。");
    }
  }

  private void who(Step step) {
    boolean fits =
        switch (step.kind()) {
          case DRAFTING, SIGNING, REVISION -> step.who() == Who.Side.UNIT;
          case REVIEW -> step.who() == Who.Side.BUREAU || named(step);
          case COUNTERSIGN -> named(step);
          case DECISION, PUBLICATION -> step.who() == Who.Side.BUREAU;
          case NONE -> true;
        };
    if (!fits) {
      fault(step, "的办理单位不对：" + whoFits(step.kind()));
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

  private void keys() {
    Set<String> seen = new HashSet<>();
    flow.steps().stream()
        .filter(step -> !seen.add(step.key()))
        .forEach(step -> fault(step, "的代码与前面的步骤重复，请换一个。"));
  }

  private static boolean named(Step step) {
    return step.who() instanceof Who.Sections sections && !sections.codes().isEmpty();
  }

  private static boolean badName(String name) {
    return name.isBlank()
        || name.codePointCount(0, name.length()) > LONGEST_NAME
        || !name.codePoints().allMatch(FlowCheck::printable);
  }

  private static boolean printable(int character) {
    return !Character.isISOControl(character)
        && Character.isDefined(character)
        && Character.getType(character) != Character.SURROGATE
        && Character.getType(character) != Character.FORMAT;
  }

  private Step last() {
    return flow.line().get(flow.line().size() - 1);
  }

  private void fault(String sentence) {
    faults.add(new Fault(null, sentence));
  }

  private void fault(Step step, String rest) {
    faults.add(new Fault(step.key(), "步骤“" + step.name() + "”" + rest));
  }
}
