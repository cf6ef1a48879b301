package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.toMap;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.FlowBook;
import cn.fazhi.report.core.report.KeptFlow;
import cn.fazhi.report.core.report.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** The bureaus' flows kept in the database. */
final class StoredFlowBook implements FlowBook {
  private final FlowVersionMapper flows;

  StoredFlowBook(FlowVersionMapper flows) {
    this.flows = flows;
  }

  @Override
  public Optional<KeptFlow> find(FlowVersion flow) {
    return Optional.ofNullable(flows.find(flow.key(), flow.version())).map(FlowVersionRow::kept);
  }

  @Override
  public List<KeptFlow> of(Collection<UnitCode> bureaus) {
    return bureaus.isEmpty()
        ? List.of()
        : flows.of(codes(bureaus)).stream().map(FlowVersionRow::kept).toList();
  }

  @Override
  public List<KeptFlow> all() {
    return flows.all().stream().map(FlowVersionRow::kept).toList();
  }

  @Override
  public List<KeptFlow> usable() {
    return flows.usable().stream().map(FlowVersionRow::kept).toList();
  }

  @Override
  public int flows() {
    return flows.flows();
  }

  @Override
  public Map<FlowVersion, Integer> running(Collection<UnitCode> bureaus) {
    return bureaus.isEmpty()
        ? Map.of()
        : flows.running(codes(bureaus)).stream()
            .collect(
                toMap(
                    row -> new FlowVersion(row.flowKey(), row.flowVersion()), FlowUseRow::reports));
  }

  @Override
  public void add(KeptFlow flow) {
    try {
      flows.add(FlowVersionRow.of(flow));
    } catch (DuplicateKeyException e) {
      throw new Refusal.Stale("刚刚有人也建立了一个新的版本，您的没有建立。请回到流程管理看看，需要时再建一次。", List.of());
    }
  }

  @Override
  public void save(KeptFlow flow) {
    if (flows.advance(FlowVersionRow.of(flow)) == 0) {
      throw new Refusal.Stale("您打开页面之后，这个流程又有了变化，刚才的操作没有执行。请看清现在的情况再办理。", List.of());
    }
  }

  private static List<String> codes(Collection<UnitCode> bureaus) {
    return bureaus.stream().map(UnitCode::value).sorted().toList();
  }
}
