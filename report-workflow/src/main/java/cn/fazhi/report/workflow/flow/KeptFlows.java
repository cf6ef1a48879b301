package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.FlowBook;
import cn.fazhi.report.core.report.KeptFlow;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The shipped flows and those kept in the book. What was once brought into use never changes, so
 * each node reads it once; one that another node has activated is read when it is first asked for.
 */
final class KeptFlows implements Flows {
  private final FlowBook book;
  private final Flows shipped;
  private final Map<FlowVersion, Flow> read = new ConcurrentHashMap<>();

  KeptFlows(FlowBook book, Flows shipped) {
    this.book = book;
    this.shipped = shipped;
    shipped.all().forEach(flow -> read.put(flow.version(), flow));
  }

  @Override
  public Flow of(FlowVersion version) {
    Flow known = read.get(version);
    if (known == null) {
      known = look(version);
      read.put(version, known);
    }
    return known;
  }

  @Override
  public List<Flow> all() {
    return those(kept -> true);
  }

  @Override
  public List<Flow> usableBy(UnitCode bureau) {
    return those(kept -> bureau.equals(kept.bureau()));
  }

  private List<Flow> those(Predicate<KeptFlow> wanted) {
    return Stream.concat(
            shipped.all().stream(), book.usable().stream().filter(wanted).map(Keeping::flow))
        .toList();
  }

  private Flow look(FlowVersion version) {
    return book.find(version)
        .filter(KeptFlow::wasUsable)
        .map(Keeping::flow)
        .orElseThrow(() -> new IllegalArgumentException("no flow " + version));
  }
}
