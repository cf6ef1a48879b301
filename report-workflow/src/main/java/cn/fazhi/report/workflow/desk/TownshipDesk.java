package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.Signed;
import cn.fazhi.report.core.report.Upload;
import cn.fazhi.report.core.report.Uploads;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.route.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reporting unit does: open, write, answer, submit, recall, sign. */
@Desk
public class TownshipDesk {
  private final OneAct act;
  private final Checks checks;
  private final Reports reports;
  private final Uploads uploads;
  private final Storeroom storeroom;
  private final Cycles cycles;
  private final Units units;
  private final Flows flows;
  private final Route route;
  private final Scribe scribe;

  TownshipDesk(
      OneAct act,
      Checks checks,
      Reports reports,
      Uploads uploads,
      Storeroom storeroom,
      Cycles cycles,
      Units units,
      Flows flows,
      Route route,
      Scribe scribe) {
    this.act = act;
    this.checks = checks;
    this.reports = reports;
    this.uploads = uploads;
    this.storeroom = storeroom;
    this.cycles = cycles;
    this.units = units;
    this.flows = flows;
    this.route = route;
    this.scribe = scribe;
  }

  /** Opens the unit's report of a cycle; the one there is where it has been opened before. */
  public ReportId open(Actor actor, CycleId id, UnitCode unit) {
    Cycle cycle =
        cycles
            .find(id)
            .filter(c -> c.begun() && c.units().contains(unit))
            .filter(c -> actor.holds(Role.DRAFTER, unit))
            .orElseThrow(Refusal.NotFound::new);
    return reports.find(id, unit).map(Report::id).orElseGet(() -> begin(actor, cycle, unit));
  }

  private ReportId begin(Actor actor, Cycle cycle, UnitCode code) {
    Unit unit = units.find(code).orElseThrow(Refusal.NotFound::new);
    if (!cycle.open()) {
      throw new Refusal.NotReady(cycle.year() + " 年度的报送已经关闭，不能再开始。确需补报的，请联系司法局。");
    }
    if (!unit.open()) {
      throw new Refusal.NotReady("“" + unit.name() + "”已经撤销，不再报送新的报告。");
    }
    Flow flow = flows.of(cycle.flow());
    ReportId id = new ReportId(UUID.randomUUID().toString());
    Document blank = BlankReport.of(cycle, unit, district(cycle));
    Instant now = act.now();
    Report report =
        Report.open(
            id,
            cycle,
            code,
            flow.turn(flow.first().key(), code, cycle.bureau(), now, act.calendar()),
            blank);
    reports.add(report);
    route.open(id, flow, flow.first().key());
    scribe.opened(actor, report, now);
    return id;
  }

  private String district(Cycle cycle) {
    return units
        .find(cycle.bureau())
        .map(Unit::parent)
        .flatMap(units::find)
        .map(Unit::name)
        .orElse("");
  }

  /**
   * Keeps a file that is to be imported, in place of an earlier one that nobody has confirmed; the
   * working text is not touched.
   */
  public Upload keep(Actor actor, Ticket ticket, String name, byte[] bytes) {
    Report report = act.find(actor, ticket.report());
    report.permit(actor, Act.IMPORT);
    uploads.discardUnconfirmed(report.id());
    storeroom.require(report, bytes.length);
    Upload upload = brought(actor, report.id(), Upload.Purpose.UNCONFIRMED, name, bytes);
    uploads.keep(upload);
    scribe.brought(actor, upload);
    return upload;
  }

  /** Makes a kept file the working text; from now on it stays with the report. */
  public void confirm(Actor actor, Ticket ticket, String file, Document text) {
    Upload upload = brought(actor, ticket.report(), file);
    act.stay(
        actor,
        ticket,
        (report, now) -> report.write(actor, Act.IMPORT, text, upload.name(), now),
        () -> confirm(upload));
  }

  /** Keeps a file and makes it the working text at once, where nobody is there to confirm it. */
  public void bring(Actor actor, Ticket ticket, String name, byte[] bytes, Document text) {
    Upload upload = brought(actor, ticket.report(), Upload.Purpose.ORIGINAL, name, bytes);
    act.stay(
        actor,
        ticket,
        (report, now) -> {
          report.write(actor, Act.IMPORT, text, name, now);
          storeroom.require(report, bytes.length);
        },
        () -> {
          uploads.discardUnconfirmed(ticket.report());
          uploads.keep(upload);
          scribe.brought(actor, upload);
        });
  }

  private void confirm(Upload upload) {
    if (upload.purpose() == Upload.Purpose.UNCONFIRMED
        && !uploads.confirm(upload.report(), upload.id())) {
      throw new Refusal.NotFound();
    }
  }

  /** Deletes a kept file that is not to be imported after all. */
  public void discard(Actor actor, ReportId id, String file) {
    Upload upload = brought(actor, id, file);
    if (upload.purpose() != Upload.Purpose.UNCONFIRMED) {
      throw new Refusal.NotReady("这个文件已经确认导入，作为原稿留存，不能再放弃。");
    }
    uploads.discard(id, file);
    scribe.discarded(actor, upload, act.now());
  }

  private Upload brought(Actor actor, ReportId id, String file) {
    Report report = act.find(actor, id);
    report.permit(actor, Act.IMPORT);
    return uploads
        .find(report.id(), file)
        .filter(upload -> upload.purpose() != Upload.Purpose.ATTACHMENT)
        .orElseThrow(Refusal.NotFound::new);
  }

  private Upload brought(
      Actor actor, ReportId report, Upload.Purpose purpose, String name, byte[] bytes) {
    String id = UUID.randomUUID().toString();
    Signed by = new Signed(actor.account(), actor.name(), act.now());
    return new Upload(id, report, purpose, name, bytes, by);
  }

  /** Stores the working text, typed or imported. */
  public void write(Actor actor, Ticket ticket, Act how, Document text, String note) {
    act.stay(actor, ticket, (report, now) -> report.write(actor, how, text, note, now));
  }

  /** Answers several opinions at once: all of them or, where one is not complete, none. */
  public void answer(Actor actor, Ticket ticket, List<Reply> replies) {
    act.stay(
        actor,
        ticket,
        (report, now) -> {
          report.permit(actor, Act.ANSWER);
          if (replies.isEmpty()) {
            throw new Refusal.NotReady("请先选择至少一条意见怎么处理的，再保存。");
          }
          replies.forEach(r -> report.answer(actor, r.opinion(), r.completeKind(), r.words(), now));
        });
  }

  /** Seals the working text and passes it on; {@code reasons} by finding key. */
  public void submit(Actor actor, Ticket ticket, Map<String, String> reasons) {
    act.move(
        actor,
        ticket,
        Act.SUBMIT,
        (report, next, now) -> {
          Analysis analysis = checks.of(report.text(), report);
          report.submit(actor, analysis.findings(), reasons, next, now);
        },
        () -> uploads.discardUnconfirmed(ticket.report()));
  }

  public void recall(Actor actor, Ticket ticket, @Nullable String note) {
    act.move(
        actor, ticket, Act.RECALL, (report, next, now) -> report.recall(actor, next, note, now));
  }

  public void sign(Actor actor, Ticket ticket, Judged judged) {
    act.move(actor, ticket, Act.SIGN, (report, next, now) -> report.sign(actor, judged, next, now));
  }

  /** The head gives it back to the drafter. */
  public void giveBack(Actor actor, Ticket ticket, Judged judged, String reason) {
    act.move(
        actor,
        ticket,
        Act.RETURN,
        (report, next, now) -> report.decide(actor, Act.RETURN, judged, reason, next, now));
  }
}
