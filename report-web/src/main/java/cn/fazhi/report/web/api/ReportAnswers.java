package cn.fazhi.report.web.api;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Claim;
import cn.fazhi.report.core.report.Option;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.core.report.Turn;
import cn.fazhi.report.web.frame.ReportHead;
import cn.fazhi.report.web.frame.ReportHeads;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says of a report to another system what its page says to people. */
@Component
class ReportAnswers {
  private final ReadingDesk desk;
  private final ReportHeads heads;
  private final Units units;

  ReportAnswers(ReadingDesk desk, ReportHeads heads, Units units) {
    this.desk = desk;
    this.heads = heads;
    this.units = units;
  }

  /** As it is now, with the tag to name this state by. */
  ResponseEntity<ReportJson> now(Actor actor, ReportId id) {
    Report report = desk.report(actor, id);
    return ResponseEntity.ok().eTag(Condition.tag(report)).body(json(actor, report));
  }

  ReportJson json(Actor actor, Report report) {
    ReportHead head = heads.of(actor, report);
    List<Seal> seals = desk.revisions(actor, report);
    return new ReportJson(
        report.id().value(),
        report.cycle().value(),
        report.year(),
        unit(report.unit()),
        head.title(),
        report.status(),
        head.status(),
        report.deadline(),
        report.arrived(),
        turn(report, head.mine()),
        head.turn(),
        head.next(),
        seals.isEmpty() ? null : SealJson.of(seals.get(seals.size() - 1)),
        head.options().stream().map(ReportAnswers::may).toList(),
        report.historyFor(actor).stream().map(EntryJson::of).toList());
  }

  UnitJson unit(UnitCode code) {
    return new UnitJson(code.value(), units.find(code).map(Unit::name).orElse(""));
  }

  private static ReportJson.@Nullable TurnJson turn(Report report, boolean mine) {
    Turn turn = report.turn();
    Claim claim = report.claim();
    return turn == null
        ? null
        : new ReportJson.TurnJson(
            turn.step(),
            turn.kind(),
            turn.since(),
            turn.due(),
            claim == null ? null : claim.name(),
            mine);
  }

  private static ReportJson.MayJson may(Option option) {
    return new ReportJson.MayJson(
        Words.of(option.act()), option.act().label(), option.ready(), option.whyNot());
  }
}
