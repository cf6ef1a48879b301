package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Leads;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Transition;
import cn.fazhi.report.core.report.Transitions;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Walks every way the law gives a pretend report through a flow, and notes what followed what. */
final class Wandering {
  private final Flow flow;
  private final Map<String, Set<String>> followed = new HashMap<>();
  private final Set<Pretend> seen = new HashSet<>();
  private final Queue<Pretend> open = new ArrayDeque<>();

  /** The report as far as it matters; judged since its last submission or not. */
  private record Pretend(Position at, boolean judged) {}

  private Wandering(Flow flow) {
    this.flow = flow;
  }

  static Map<String, Set<String>> through(Flow flow) {
    Wandering wandering = new Wandering(flow);
    String first = flow.first().key();
    String revision = flow.revision().key();
    wandering.open.add(new Pretend(new Position(first, first, null, true), false));
    wandering.open.add(new Pretend(new Position(revision, first, null, true), false));
    while (!wandering.open.isEmpty()) {
      wandering.visit(wandering.open.remove());
    }
    return wandering.followed;
  }

  private void visit(Pretend report) {
    if (!seen.add(report)) {
      return;
    }
    StepKind kind = flow.step(report.at().step()).kind();
    Transitions.all().stream()
        .filter(row -> row.step() == kind && row.leads() != Leads.SAME)
        .filter(row -> !(row.act() == Act.RECALL && report.judged()))
        .forEach(row -> move(report, kind, row));
  }

  private void move(Pretend report, StepKind kind, Transition row) {
    Position at = report.at();
    String next = flow.next(row.leads(), at);
    followed.computeIfAbsent(at.step(), key -> new HashSet<>()).add(next);
    if (next.equals(Flow.END)) {
      return;
    }
    String drafters = kind.drafters() ? at.step() : at.draftersStep();
    String returnedFrom = row.leads() == Leads.REVISION ? at.step() : at.returnedFrom();
    boolean judged = kind.district() && row.act() != Act.RECALL;
    open.add(new Pretend(new Position(next, drafters, returnedFrom, true), judged));
  }
}
