package cn.fazhi.report.workflow.flow;

import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.report.StepKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Changes the order and number of a flow's steps. The ends of the line and the revision stay where
 * they are: every flow has them.
 */
public final class FlowEdit {
  /** What can stand between the ends. */
  public static final List<StepKind> KINDS =
      List.of(StepKind.SIGNING, StepKind.REVIEW, StepKind.COUNTERSIGN, StepKind.DECISION);

  private FlowEdit() {}

  /** Whether the step stands between the ends. */
  public static boolean movable(Flow flow, Step step) {
    int place = flow.line().indexOf(step);
    return place > 0 && place < flow.line().size() - 1;
  }

  public static boolean movable(Flow flow, Step step, int by) {
    int to = flow.line().indexOf(step) + by;
    return movable(flow, step) && to > 0 && to < flow.line().size() - 1;
  }

  /** Earlier for a negative number; where it cannot go, it stays. */
  public static Flow moved(Flow flow, String key, int by) {
    Step step = flow.step(key);
    if (!movable(flow, step, by)) {
      return flow;
    }
    List<Step> line = new ArrayList<>(flow.line());
    int place = line.indexOf(step);
    Collections.swap(line, place, place + by);
    return with(flow, line);
  }

  public static Flow without(Flow flow, String key) {
    Step step = flow.step(key);
    return movable(flow, step)
        ? with(flow, flow.line().stream().filter(other -> other != step).toList())
        : flow;
  }

  /** Signing comes right after drafting, everything else last before publication. */
  public static Flow with(Flow flow, StepKind kind) {
    List<Step> line = new ArrayList<>(flow.line());
    line.add(kind == StepKind.SIGNING ? 1 : line.size() - 1, fresh(flow, kind));
    return with(flow, line);
  }

  private static Flow with(Flow flow, List<Step> line) {
    return new Flow(flow.version(), flow.name(), line, flow.revision());
  }

  private static Step fresh(Flow flow, StepKind kind) {
    Step model =
        switch (kind) {
          case SIGNING -> Shipped.signing();
          case REVIEW -> Shipped.review();
          case COUNTERSIGN -> Shipped.countersign(Set.of());
          case DECISION -> Shipped.decision();
          default -> throw new IllegalArgumentException("not between the ends: " + kind);
        };
    String key = freeKey(flow, model.key());
    return new Step(
        key,
        model.name(),
        kind,
        model.who(),
        model.workingDays(),
        model.reminderDays(),
        model.reentry());
  }

  private static String freeKey(Flow flow, String wanted) {
    Set<String> taken = flow.steps().stream().map(Step::key).collect(toSet());
    String key = wanted;
    for (int number = 2; taken.contains(key); number++) {
      key = wanted + "-" + number;
    }
    return key;
  }
}
