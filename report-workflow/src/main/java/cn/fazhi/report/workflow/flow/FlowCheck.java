package cn.fazhi.report.workflow.flow;

import static cn.fazhi.report.core.report.StepKind.DECISION;
import static cn.fazhi.report.core.report.StepKind.DRAFTING;
import static cn.fazhi.report.core.report.StepKind.NONE;
import static cn.fazhi.report.core.report.StepKind.PUBLICATION;
import static cn.fazhi.report.core.report.StepKind.REVISION;
import static cn.fazhi.report.core.report.StepKind.SIGNING;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.StepKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a flow before anybody may use it. */
public final class FlowCheck {
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
  public record Fault(@Nullable String step, String sentence) {
    static Fault of(Step step, String rest) {
      return new Fault(step.key(), "步骤“" + step.name() + "”" + rest);
    }
  }

  /** Everything wrong with it where only these sections can be named. */
  public static List<Fault> faults(Flow flow, Set<UnitCode> sections) {
    FlowCheck check = new FlowCheck(flow);
    check.faults.addAll(faults(flow));
    flow.steps().stream()
        .filter(
            step ->
                step.who() instanceof Who.Sections named && !sections.containsAll(named.codes()))
        .forEach(step -> check.fault(step, "指定的科室已经不在本局，请重新选择。"));
    return List.copyOf(check.faults);
  }

  /** Everything wrong with it; empty where it may be used. */
  public static List<Fault> faults(Flow flow) {
    FlowCheck check = new FlowCheck(flow);
    check.flow();
    check.line();
    flow.steps().forEach(step -> check.faults.addAll(StepCheck.faults(step)));
    check.keys();
    return List.copyOf(check.faults);
  }

  private void flow() {
    FlowVersion version = flow.version();
    if (!version.key().matches(StepCheck.KEY) || version.version() < 1) {
      fault("流程的代码只能用小写字母开头，由小写字母、数字和短横线组成，版本号从 1 开始，请修改。");
    }
    if (StepCheck.badName(flow.name())) {
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

  private void keys() {
    Set<String> seen = new HashSet<>();
    flow.steps().stream()
        .filter(step -> !seen.add(step.key()))
        .forEach(step -> fault(step, "的代码与前面的步骤重复，请换一个。"));
  }

  private Step last() {
    return flow.line().get(flow.line().size() - 1);
  }

  private void fault(String sentence) {
    faults.add(new Fault(null, sentence));
  }

  private void fault(Step step, String rest) {
    faults.add(Fault.of(step, rest));
  }
}
