package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.PublicLine;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportSearch;
import java.util.List;
import java.util.Optional;

/** The lists read from the database. */
final class StoredReportSearch implements ReportSearch {
  private final SearchMapper search;

  StoredReportSearch(SearchMapper search) {
    this.search = search;
  }

  @Override
  public List<Line> waitingFor(Actor actor) {
    List<Duty> duties = Duty.of(actor);
    if (duties.isEmpty()) {
      return List.of();
    }
    List<String> kinds = duties.stream().map(duty -> duty.kind().name()).distinct().toList();
    List<Duty> own = duties.stream().filter(Duty::own).toList();
    List<Duty> others = duties.stream().filter(duty -> !duty.own()).toList();
    return search.waiting(actor.account().value(), kinds, own, others).stream()
        .map(LineRow::toDo)
        .toList();
  }

  @Override
  public List<Line> ofUnit(UnitCode unit) {
    return search.ofUnit(unit.value()).stream().map(LineRow::own).toList();
  }

  @Override
  public List<Line> ofBureau(UnitCode bureau, CycleId cycle, boolean reachedOnly) {
    return search.ofBureau(bureau.value(), cycle.value(), reachedOnly).stream()
        .map(LineRow::sealed)
        .toList();
  }

  @Override
  public List<PublicLine> published() {
    return search.published().stream().map(PublicLineRow::line).toList();
  }

  @Override
  public Optional<PublicLine> published(ReportId id) {
    return Optional.ofNullable(search.publishedOne(id.value())).map(PublicLineRow::line);
  }
}
