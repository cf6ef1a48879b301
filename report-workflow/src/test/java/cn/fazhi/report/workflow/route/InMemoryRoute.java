package cn.fazhi.report.workflow.route;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.workflow.flow.Flow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A route for tests that need no engine; it knows no transactions. */
public final class InMemoryRoute implements Route {
  private final Set<FlowVersion> prepared = new HashSet<>();
  private final Map<ReportId, Place> open = new HashMap<>();

  private record Place(Flow flow, String step) {}

  @Override
  public void prepare(Flow flow) {
    prepared.add(flow.version());
  }

  @Override
  public void open(ReportId id, Flow flow, String firstStep) {
    if (open.containsKey(id)) {
      throw stale();
    }
    boolean entry = firstStep.equals(flow.first().key()) || firstStep.equals(flow.revision().key());
    require(prepared.contains(flow.version()) && entry);
    open.put(id, new Place(flow, firstStep));
  }

  @Override
  public void advance(ReportId id, String from, String next) {
    Flow flow = leaving(id, from, next).flow();
    require(!next.equals(Flow.END));
    open.put(id, new Place(flow, next));
  }

  @Override
  public void close(ReportId id, String from) {
    leaving(id, from, Flow.END);
    open.remove(id);
  }

  @Override
  public void clear(ReportId id) {
    open.remove(id);
  }

  @Override
  public Optional<String> openStep(ReportId id) {
    return Optional.ofNullable(open.get(id)).map(Place::step);
  }

  @Override
  public List<Run> runs() {
    return open.entrySet().stream()
        .map(run -> new Run(run.getKey().value(), List.of(run.getValue().step())))
        .toList();
  }

  private Place leaving(ReportId id, String from, String next) {
    Place place = open.get(id);
    if (place == null || !place.step().equals(from)) {
      throw stale();
    }
    require(place.flow().targets(from).contains(next));
    return place;
  }

  private static void require(boolean fits) {
    if (!fits) {
      throw new IllegalStateException("not in the flow");
    }
  }

  private static Refusal.Stale stale() {
    return new Refusal.Stale("这一步刚刚已由别人办理，请刷新页面查看最新情况。", List.of());
  }
}
