package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Flows that are always the same. */
final class FixedFlows implements Flows {
  private final Map<FlowVersion, Flow> byVersion = new LinkedHashMap<>();

  FixedFlows(Collection<Flow> flows) {
    flows.forEach(this::add);
  }

  @Override
  public Flow of(FlowVersion version) {
    Flow flow = byVersion.get(version);
    if (flow == null) {
      throw new IllegalArgumentException("no flow " + version);
    }
    return flow;
  }

  @Override
  public List<Flow> all() {
    return List.copyOf(byVersion.values());
  }

  @Override
  public List<Flow> usableBy(UnitCode bureau) {
    return all();
  }

  private void add(Flow flow) {
    if (byVersion.put(flow.version(), flow) != null) {
      throw new IllegalArgumentException("two flows of version " + flow.version());
    }
  }
}
