package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Option;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Turn;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Standings;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the head of a page about one report, for the person who looks. */
@Component
public class ReportHeads {
  private final ReadingDesk desk;
  private final Units units;
  private final Flows flows;
  private final OfficeDates dates;
  private final TurnWords words;

  ReportHeads(ReadingDesk desk, Units units, Flows flows, OfficeDates dates, TurnWords words) {
    this.desk = desk;
    this.units = units;
    this.flows = flows;
    this.dates = dates;
    this.words = words;
  }

  public ReportHead of(Actor actor, Report report) {
    Flow flow = flows.of(report.flow());
    List<Option> options = report.options(actor);
    boolean mine = words.mine(report, options, !report.othersHaveIt(actor));
    Standings.Words standing = words.standing(report, report.sight(actor));
    return new ReportHead(
        report.id(),
        report.version(),
        title(actor, report),
        unitName(report),
        report.year(),
        TurnWords.withdrawn(report) ? "已撤下公开" : report.status().label(),
        route(actor, report, flow),
        words.turn(report, standing, mine),
        words.next(report, standing, mine),
        words.returned(report.historyFor(actor)).orElse(null),
        mine,
        door(report, options),
        options,
        report.claim(),
        report);
  }

  /** While nothing is written yet, the first thing to do is to bring in what there is. */
  private static @Nullable Door door(Report report, List<Option> options) {
    boolean blank =
        report.text().blocks().stream()
            .noneMatch(b -> b.kind() == BlockKind.PARAGRAPH || b.kind() == BlockKind.TABLE);
    return Door.main(options, !report.unanswered().isEmpty(), blank).orElse(null);
  }

  /** The district never sees the working text, not even its title. */
  private String title(Actor actor, Report report) {
    if (report.sight(actor) == Sight.OWN) {
      return report.text().line(BlockKind.TITLE).orElse(plainTitle(report));
    }
    List<Seal> seals = desk.revisions(actor, report);
    return seals.isEmpty()
        ? plainTitle(report)
        : desk.revision(actor, report, seals.get(seals.size() - 1).number())
            .document()
            .line(BlockKind.TITLE)
            .orElse(plainTitle(report));
  }

  private String plainTitle(Report report) {
    return unitName(report) + report.year() + "年度法治政府建设情况报告";
  }

  private String unitName(Report report) {
    return units.find(report.unit()).map(Unit::name).orElse(report.unit().value());
  }

  /**
   * The flow's line; while a report is being revised, the revision stands behind the step that
   * returned it.
   */
  private List<ReportHead.Stop> route(Actor actor, Report report, Flow flow) {
    List<Step> line = new ArrayList<>(flow.line());
    if (report.step() == StepKind.REVISION) {
      String returnedFrom = report.returnedFrom();
      line.add(
          returnedFrom == null ? 1 : line.indexOf(flow.step(returnedFrom)) + 1, flow.revision());
    }
    Turn turn = report.turn();
    int now = turn == null ? line.size() : line.indexOf(flow.step(turn.step()));
    List<ReportHead.Stop> stops = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      String state = i < now ? "done" : i == now ? "now" : "todo";
      stops.add(
          new ReportHead.Stop(line.get(i).name(), state, note(actor, report, line.get(i), state)));
    }
    return stops;
  }

  private String note(Actor actor, Report report, Step step, String state) {
    if (state.equals("now")) {
      Turn turn = Objects.requireNonNull(report.turn());
      return dates.waiting(turn.since());
    }
    return report.historyFor(actor).stream()
        .filter(
            entry ->
                state.equals("done") && entry.from() == step.kind() && entry.from() != entry.to())
        .reduce((a, b) -> b)
        .map(
            entry ->
                dates.day(entry.by().at()) + " " + entry.by().name() + " " + entry.act().label())
        .orElse("");
  }
}
