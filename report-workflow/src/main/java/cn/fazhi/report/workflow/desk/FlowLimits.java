package cn.fazhi.report.workflow.desk;

import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Step;
import cn.fazhi.report.workflow.flow.Who;
import java.util.List;
import java.util.Set;

/** What a draft may not hold however unfinished it is. */
final class FlowLimits {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_STEPS = 40;

  private FlowLimits() {}

  static void require(Flow flow, List<Unit> sections) {
    Set<UnitCode> there = sections.stream().map(Unit::code).collect(toSet());
    if (flow.steps().size() > MOST_STEPS) {
      throw new Refusal.NotReady("步骤太多，请先去掉几步。");
    }
    if (flow.name().length() > LONGEST_NAME
        || flow.steps().stream().anyMatch(FlowLimits::tooLong)) {
      throw new Refusal.NotReady("名称太长，请写 30 字以内的名称。");
    }
    if (!flow.steps().stream().allMatch(step -> within(step, there))) {
      throw new Refusal.NotReady("请从名单中选择本局的科室。");
    }
  }

  private static boolean tooLong(Step step) {
    return step.name().length() > LONGEST_NAME;
  }

  private static boolean within(Step step, Set<UnitCode> there) {
    return !(step.who() instanceof Who.Sections sections) || there.containsAll(sections.codes());
  }
}
