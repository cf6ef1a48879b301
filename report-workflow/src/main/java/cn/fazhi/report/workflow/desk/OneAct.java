package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.cycle.Calendars;
import cn.fazhi.report.core.cycle.WorkCalendar;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.Leads;
import cn.fazhi.report.core.report.Receipts;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.core.report.Turn;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.route.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The shape every act has: the version the page showed, the report acts or refuses, its row is
 * taken, the route advances, people are told, the ledger's row comes last. It runs inside the
 * transaction its desk has opened.
 */
@Component
class OneAct {
  private final Reports reports;
  private final Receipts receipts;
  private final Route route;
  private final Flows flows;
  private final Herald herald;
  private final Calendars calendars;
  private final Scribe scribe;
  private final Clock clock;

  OneAct(
      Reports reports,
      Receipts receipts,
      Route route,
      Flows flows,
      Herald herald,
      Calendars calendars,
      Scribe scribe,
      Clock clock) {
    this.reports = reports;
    this.receipts = receipts;
    this.route = route;
    this.flows = flows;
    this.herald = herald;
    this.calendars = calendars;
    this.scribe = scribe;
    this.clock = clock;
  }

  /** Now, as exactly as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The report, where the actor may know of it. */
  Report find(Actor actor, ReportId id) {
    return reports
        .find(id)
        .filter(report -> report.sight(actor) != Sight.NONE)
        .orElseThrow(Refusal.NotFound::new);
  }

  /** An act after which it is still the same turn. */
  void stay(Actor actor, Ticket ticket, BiConsumer<Report, Instant> deed) {
    stay(actor, ticket, deed, () -> {});
  }

  /** An act that touches something beside the report, once the report's row is taken. */
  void stay(Actor actor, Ticket ticket, BiConsumer<Report, Instant> deed, Runnable beside) {
    stayAndTell(actor, ticket, deed, (report, now) -> beside.run());
  }

  /** An act of which somebody is told, once the report's row is taken. */
  void stayAndTell(
      Actor actor,
      Ticket ticket,
      BiConsumer<Report, Instant> deed,
      BiConsumer<Report, Instant> told) {
    once(
        actor,
        ticket,
        (report, now) -> {
          deed.accept(report, now);
          save(actor, report);
          told.accept(report, now);
          writeDown(actor, ticket, report, now);
        });
  }

  /** An act that moves the report to where the law and the flow lead it. */
  void move(Actor actor, Ticket ticket, Act act, Deed deed) {
    move(actor, ticket, act, deed, () -> {});
  }

  /** A move that touches something beside the report, once the report's row is taken. */
  void move(Actor actor, Ticket ticket, Act act, Deed deed, Runnable beside) {
    once(
        actor,
        ticket,
        (report, now) -> {
          Turn before = report.turn();
          deed.act(report, next(report, report.leads(actor, act), now), now);
          save(actor, report);
          beside.run();
          follow(report, before);
          herald.moved(actor, report, before, now);
          writeDown(actor, ticket, report, now);
        });
  }

  /**
   * Who comes too late only because the first sending of the form was faster, has done it. Where no
   * version would tell that it comes again, the receipt is asked first.
   */
  private void once(Actor actor, Ticket ticket, BiConsumer<Report, Instant> act) {
    Report report = find(actor, ticket.report());
    if (ticket.asItIs() && done(actor, ticket)) {
      return;
    }
    try {
      act.accept(shown(actor, ticket, report), now());
    } catch (Refusal.Stale late) {
      if (!done(actor, ticket)) {
        throw late;
      }
    }
  }

  private boolean done(Actor actor, Ticket ticket) {
    return ticket.receipt(actor).filter(receipts::holds).isPresent();
  }

  private @Nullable Turn next(Report report, Leads leads, Instant now) {
    if (leads == Leads.CLOSED || leads == Leads.SAME) {
      return null;
    }
    Flow flow = flows.of(report.flow());
    return flow.turn(flow.next(leads, report), report, now, calendar());
  }

  /** The days worked from today on. */
  WorkCalendar calendar() {
    return calendars.after(LocalDate.now(clock));
  }

  private void follow(Report report, @Nullable Turn before) {
    Turn after = report.turn();
    if (before == null && after != null) {
      route.open(report.id(), flows.of(report.flow()), after.step());
    } else if (before != null && after == null) {
      route.close(report.id(), before.step());
    } else if (before != null && after != null && !before.step().equals(after.step())) {
      route.advance(report.id(), before.step(), after.step());
    }
  }

  private static Report shown(Actor actor, Ticket ticket, Report report) {
    if (!ticket.shows(report.version())) {
      List<Entry> meanwhile =
          report.historyFor(actor).stream()
              .filter(entry -> entry.version() > ticket.version())
              .toList();
      throw new Refusal.Stale("您打开页面之后，这份报告又有了变化，刚才的操作没有执行。请看清现在的情况再办理。", meanwhile);
    }
    return report;
  }

  /** Whoever was faster is told about, as far as this actor may know it. */
  private void save(Actor actor, Report report) {
    try {
      reports.save(report);
    } catch (Refusal.Stale faster) {
      throw new Refusal.Stale(faster.sentence(), report.seenBy(actor, faster.meanwhile()));
    }
  }

  /**
   * The receipt comes after whatever may still find somebody faster, or it would vouch for that.
   */
  private void writeDown(Actor actor, Ticket ticket, Report report, Instant now) {
    ticket.receipt(actor).ifPresent(sent -> receipts.keep(sent, now));
    scribe.acted(actor, report);
  }

  /** What the report does with the turn that follows; null where it closes. */
  interface Deed {
    void act(Report report, @Nullable Turn next, Instant now);
  }
}
