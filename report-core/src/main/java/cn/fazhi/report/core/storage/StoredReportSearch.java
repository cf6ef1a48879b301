package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.BoardLine;
import cn.fazhi.report.core.report.CycleLine;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.Neighbours;
import cn.fazhi.report.core.report.PublicLine;
import cn.fazhi.report.core.report.PublicQuery;
import cn.fazhi.report.core.report.PublicYear;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.TaskQuery;
import cn.fazhi.report.core.report.UnopenedLine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists read from the database. */
final class StoredReportSearch implements ReportSearch {
  private final SearchMapper search;

  StoredReportSearch(SearchMapper search) {
    this.search = search;
  }

  @Override
  public List<Line> waitingFor(Actor actor) {
    return tasks(actor, TaskQuery.MY_TURN, 0, Integer.MAX_VALUE);
  }

  @Override
  public List<Line> tasks(Actor actor, TaskQuery query, long offset, int most) {
    TaskFilter filter = new TaskFilter(actor, query);
    return filter.idle()
        ? List.of()
        : search.tasks(filter, offset, most).stream().map(LineRow::toDo).toList();
  }

  @Override
  public long count(Actor actor, TaskQuery query) {
    TaskFilter filter = new TaskFilter(actor, query);
    return filter.idle() ? 0 : search.countTasks(filter);
  }

  @Override
  public Neighbours around(Actor actor, TaskQuery query, ReportId report, Instant since) {
    TaskFilter filter = new TaskFilter(actor, query);
    return filter.idle()
        ? new Neighbours(null, null)
        : new Neighbours(
            id(search.before(filter, report.value(), since)),
            id(search.after(filter, report.value(), since)));
  }

  private static @Nullable ReportId id(@Nullable String id) {
    return id == null ? null : new ReportId(id);
  }

  @Override
  public List<CycleLine> cycles(UnitCode bureau) {
    return search.cycles(bureau.value()).stream().map(CycleLineRow::line).toList();
  }

  @Override
  public List<BoardLine> board(CycleId cycle, boolean reachedOnly) {
    return search.board(cycle.value()).stream().map(row -> row.line(reachedOnly)).toList();
  }

  @Override
  public List<UnopenedLine> unopened(Collection<UnitCode> units) {
    return units.isEmpty()
        ? List.of()
        : search.unopened(units.stream().map(UnitCode::value).toList()).stream()
            .map(CycleLineRow::unopened)
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
  public List<PublicLine> published(PublicQuery query, long offset, int most) {
    return search.published(query, offset, most).stream().map(PublicLineRow::line).toList();
  }

  @Override
  public long countPublished(PublicQuery query) {
    return search.countPublished(query);
  }

  @Override
  public List<PublicYear> publicYears() {
    return search.publicYears();
  }

  @Override
  public Optional<PublicLine> published(ReportId id) {
    return Optional.ofNullable(search.publishedOne(id.value())).map(PublicLineRow::line);
  }
}
