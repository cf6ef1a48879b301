package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.route.Route;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** The engine's route, which fails when told to: before the engine has moved or after. */
final class FaultyRoute implements Route {
  /** When it fails. */
  enum Moment {
    BEFORE,
    AFTER
  }

  private record Fault(Moment moment, RuntimeException exception) {}

  private final Route engine;
  private final Queue<Fault> faults = new ArrayDeque<>();

  FaultyRoute(Route engine) {
    this.engine = engine;
  }

  void failsNext(Moment moment, RuntimeException exception) {
    faults.add(new Fault(moment, exception));
  }

  @Override
  public void prepare(Flow flow) {
    perhaps(() -> engine.prepare(flow));
  }

  @Override
  public void open(ReportId id, Flow flow, String firstStep) {
    perhaps(() -> engine.open(id, flow, firstStep));
  }

  @Override
  public void advance(ReportId id, String from, String next) {
    perhaps(() -> engine.advance(id, from, next));
  }

  @Override
  public void close(ReportId id, String from) {
    perhaps(() -> engine.close(id, from));
  }

  @Override
  public void clear(ReportId id) {
    engine.clear(id);
  }

  @Override
  public Optional<String> openStep(ReportId id) {
    return engine.openStep(id);
  }

  @Override
  public List<Run> runs() {
    return engine.runs();
  }

  private void perhaps(Runnable move) {
    Fault fault = faults.poll();
    if (fault == null || fault.moment() == Moment.AFTER) {
      move.run();
    }
    if (fault != null) {
      throw fault.exception();
    }
  }
}
