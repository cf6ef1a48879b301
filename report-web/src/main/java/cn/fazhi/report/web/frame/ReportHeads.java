package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Claim;
import cn.fazhi.report.core.report.Option;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Turn;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.flow.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the head of a page about one report, for the person who looks. */
@Component
public class ReportHeads {
  private static final Set<Act> MOVES_IT =
      EnumSet.of(
          Act.SUBMIT, Act.SIGN, Act.PASS, Act.AGREE, Act.APPROVE, Act.SECRECY_REVIEW, Act.PUBLISH);

  private final ReadingDesk desk;
  private final Units units;
  private final Flows flows;
  private final OfficeDates dates;

  ReportHeads(ReadingDesk desk, Units units, Flows flows, OfficeDates dates) {
    this.desk = desk;
    this.units = units;
    this.flows = flows;
    this.dates = dates;
  }

  public ReportHead of(Actor actor, Report report) {
    Flow flow = flows.of(report.flow());
    List<Option> options = report.options(actor);
    boolean mine =
        options.stream().anyMatch(o -> MOVES_IT.contains(o.act()) && mineToDo(actor, report, o));
    return new ReportHead(
        report.id(),
        report.version(),
        title(actor, report),
        unitName(report),
        report.year(),
        report.status(),
        route(report, flow),
        turn(report, options, mine),
        next(report, flow, mine),
        mine,
        Door.main(options, !report.unanswered().isEmpty()).orElse(null),
        options,
        report.claim(),
        report);
  }

  private static boolean mineToDo(Actor actor, Report report, Option option) {
    Claim claim = report.claim();
    return (claim == null || claim.account().equals(actor.account()))
        && (option.act() != Act.SECRECY_REVIEW || report.secrecyReview() == null);
  }

  /** The district never sees the working text, not even its title. */
  private String title(Actor actor, Report report) {
    if (report.sight(actor) == Sight.OWN) {
      return report.text().line(BlockKind.TITLE).orElse(plainTitle(report));
    }
    List<cn.fazhi.report.core.report.Seal> seals = desk.revisions(actor, report);
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
  private List<ReportHead.Stop> route(Report report, Flow flow) {
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
      stops.add(new ReportHead.Stop(line.get(i).name(), state, note(report, line.get(i), state)));
    }
    return stops;
  }

  private String note(Report report, Step step, String state) {
    if (state.equals("now")) {
      Turn turn = java.util.Objects.requireNonNull(report.turn());
      return dates.waiting(turn.since());
    }
    return report.entries().stream()
        .filter(
            entry ->
                state.equals("done") && entry.from() == step.kind() && entry.from() != entry.to())
        .reduce((a, b) -> b)
        .map(
            entry ->
                dates.day(entry.by().at()) + " " + entry.by().name() + " " + entry.act().label())
        .orElse("");
  }

  private String turn(Report report, List<Option> options, boolean mine) {
    Turn turn = report.turn();
    if (turn == null) {
      return report.status() == Status.PUBLISHED ? "已经公开，全部办结" : "已办结：不予公开";
    }
    int open = report.unanswered().size();
    if (mine) {
      return turn.kind() == StepKind.REVISION && open > 0
          ? "轮到您：还有 " + open + " 条意见要答复"
          : "轮到您：" + duty(turn, options);
    }
    Claim claim = report.claim();
    String who = claim == null ? waitingFor(report, turn) : claim.name();
    return "现在等" + who + turn.kind().label() + "，" + dates.waiting(turn.since());
  }

  /** At publication, whoever may not publish can still review for secrecy. */
  private static String duty(Turn turn, List<Option> options) {
    boolean publishes = options.stream().anyMatch(option -> option.act() == Act.PUBLISH);
    return turn.kind() == StepKind.PUBLICATION && !publishes
        ? Act.SECRECY_REVIEW.label()
        : turn.kind().label();
  }

  private String waitingFor(Report report, Turn turn) {
    return switch (turn.kind()) {
      case DRAFTING, REVISION -> unitName(report) + "起草人";
      case SIGNING -> unitName(report) + "签发人";
      case DECISION -> bureau(report) + "审定人";
      case PUBLICATION -> bureau(report) + "公开员";
      default -> bureau(report) + "审核人";
    };
  }

  private String bureau(Report report) {
    return units.find(report.bureau()).map(Unit::name).orElse("");
  }

  private String next(Report report, Flow flow, boolean mine) {
    Turn turn = report.turn();
    if (turn == null) {
      return report.status().sentence();
    }
    String due =
        turn.due() == null
            ? ""
            : "请于" + dates.fullDay(turn.due()) + "前办理（" + dates.left(turn.due()) + "）。";
    String deadline =
        report.arrived() == null
            ? "报送截止" + dates.fullDay(report.deadline()) + "（" + dates.left(report.deadline()) + "）。"
            : "";
    return deadline + (mine ? due : "") + after(flow, turn);
  }

  private static String after(Flow flow, Turn turn) {
    return switch (turn.kind()) {
      case DRAFTING, REVISION ->
          flow.line().stream().anyMatch(step -> step.kind() == StepKind.SIGNING)
              ? "提交后由本单位签发人签发，再报送区司法局。"
              : "提交后直接报送区司法局审核。";
      case SIGNING -> "签发后报送区司法局审核；也可以退回起草人修改。";
      case PUBLICATION -> "另一位同志完成保密审查后即可公开。";
      default -> "通过后进入下一步；需要修改的退回单位，修改后须重新签发。";
    };
  }
}
