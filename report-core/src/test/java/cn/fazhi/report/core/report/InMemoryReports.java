package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.UnitCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports kept in a map, true to the same contract as the stored ones. */
public final class InMemoryReports implements Reports {
  private final Map<ReportId, ReportState> states = new HashMap<>();
  private final Map<ReportId, Map<Integer, Revision>> revisions = new HashMap<>();

  @Override
  public synchronized Optional<Report> find(ReportId id) {
    return Optional.ofNullable(states.get(id)).map(Report::restore);
  }

  @Override
  public synchronized Optional<Report> find(CycleId cycle, UnitCode unit) {
    return states.values().stream()
        .filter(state -> state.cycle().equals(cycle) && state.unit().equals(unit))
        .findFirst()
        .map(Report::restore);
  }

  @Override
  public synchronized void add(Report report) {
    if (states.containsKey(report.id()) || find(report.cycle(), report.unit()).isPresent()) {
      throw new Refusal.Stale("本单位本年度的报告已经建立，请从工作台进入。", List.of());
    }
    keep(report, report.entries().isEmpty() ? report.version() : report.version() + 1);
  }

  @Override
  public synchronized void save(Report report) {
    ReportState stored = states.get(report.id());
    if (stored == null || stored.version() != report.version()) {
      throw new Refusal.Stale("您打开页面之后，这份报告已有变化。请刷新页面，看清变化后再办理。", since(stored, report.version()));
    }
    keep(report, report.version() + 1);
  }

  @Override
  public synchronized Optional<Revision> revision(ReportId id, int number) {
    return Optional.ofNullable(revisions.getOrDefault(id, Map.of()).get(number));
  }

  private void keep(Report report, long version) {
    states.put(report.id(), at(version, report.state()));
    Map<Integer, Revision> sealed = revisions.computeIfAbsent(report.id(), id -> new HashMap<>());
    report.freshRevisions().forEach(revision -> sealed.put(revision.number(), revision));
  }

  private static List<Entry> since(@Nullable ReportState stored, long v) {
    return stored == null
        ? List.of()
        : stored.entries().stream().filter(entry -> entry.version() > v).toList();
  }

  private static ReportState at(long version, ReportState s) {
    return new ReportState(
        s.id(),
        s.cycle(),
        s.year(),
        s.unit(),
        s.bureau(),
        s.flow(),
        version,
        s.status(),
        s.turn(),
        s.claim(),
        s.draftersStep(),
        s.returnedFrom(),
        s.arrived(),
        s.deadline(),
        s.text(),
        s.writers(),
        s.seals(),
        s.opinions(),
        s.entries(),
        s.secrecyReview(),
        s.publication(),
        s.attachments());
  }
}
