package cn.fazhi.report.workflow.flow;

import static java.util.stream.Collectors.joining;

import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Leads;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Transition;
import cn.fazhi.report.core.report.Transitions;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a flow out: whose turn a step is, and which act leads from it where. */
public final class FlowWords {
  private FlowWords() {}

  /**
   * What can be done at a step to leave it.
   *
   * @param to the names of the steps it may lead to
   */
  public record Way(Act act, String role, List<String> to) {
    @Override
    public String toString() {
      return role + act.label() + " → " + String.join("，或者 ", to);
    }
  }

  /** Whose people act at a step. */
  public static String who(Step step, Function<UnitCode, String> names) {
    if (step.who() instanceof Who.Sections sections) {
      return sections.codes().isEmpty()
          ? "还没有指定科室"
          : sections.codes().stream().map(names).sorted().collect(joining("、"));
    }
    return step.who() == Who.Side.UNIT ? "报送单位" : "司法局";
  }

  /** Whether it can be chosen where a report that this kind of step returned comes back in. */
  public static boolean choosesReentry(StepKind kind) {
    return kind.district();
  }

  /** The ways out of a step of a flow that may be used, in the order of the law. */
  public static List<Way> ways(Flow flow, Step step) {
    return leaving(flow, step)
        .map(row -> new Way(row.act(), row.role().label(), names(flow, step, row)))
        .toList();
  }

  /** The rows of the law by which a report leaves this step. */
  static Stream<Transition> leaving(Flow flow, Step step) {
    return Transitions.all().stream()
        .filter(row -> row.step() == step.kind() && row.leads() != Leads.SAME)
        .filter(row -> row.act() != Act.RECALL || recallable(flow, step))
        .filter(row -> row.leads() != Leads.REVIEW || flow.reviewBefore(step).isPresent());
  }

  static String name(Flow flow, String key) {
    return key.equals(Flow.END) ? "结束" : flow.step(key).name();
  }

  private static boolean recallable(Flow flow, Step step) {
    return step.kind() == StepKind.SIGNING || step.equals(flow.firstDistrictStep());
  }

  private static List<String> names(Flow flow, Step step, Transition row) {
    return Targets.of(flow, step, row.leads()).map(key -> name(flow, key)).distinct().toList();
  }
}
