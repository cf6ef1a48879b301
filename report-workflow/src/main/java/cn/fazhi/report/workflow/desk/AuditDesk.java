package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Anchor;
import cn.fazhi.report.core.ledger.LedgerPages;
import cn.fazhi.report.core.ledger.LedgerQuery;
import cn.fazhi.report.core.ledger.LedgerSearch;
import cn.fazhi.report.core.ledger.Links;
import cn.fazhi.report.core.ledger.Row;
import cn.fazhi.report.core.ledger.Verification;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.AttachmentContents;
import cn.fazhi.report.core.report.FlowBook;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.route.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The auditor reads the ledger here, and all that is kept is checked against it. */
@Desk
public class AuditDesk {
  private static final int PAGE = 200;

  private final LedgerSearch search;
  private final LedgerPages pages;
  private final Links links;
  private final Reports reports;
  private final ReportRegister register;
  private final AttachmentContents contents;
  private final Flows flows;
  private final FlowBook flowBook;
  private final Route route;
  private final Clock clock;

  AuditDesk(
      LedgerSearch search,
      LedgerPages pages,
      Links links,
      Reports reports,
      ReportRegister register,
      AttachmentContents contents,
      Flows flows,
      FlowBook flowBook,
      Route route,
      Clock clock) {
    this.search = search;
    this.pages = pages;
    this.links = links;
    this.reports = reports;
    this.register = register;
    this.contents = contents;
    this.flows = flows;
    this.flowBook = flowBook;
    this.route = route;
    this.clock = clock;
  }

  /** One page of what an auditor asks for, the newest first; nobody else may know of it. */
  @Transactional(readOnly = true)
  public List<Row> find(Actor actor, LedgerQuery query, long offset, int most) {
    require(actor);
    return search.find(query, offset, most);
  }

  @Transactional(readOnly = true)
  public long count(Actor actor, LedgerQuery query) {
    require(actor);
    return search.count(query);
  }

  /** How the ledger stands, as far as that is known without checking it. */
  @Transactional(readOnly = true)
  public State state(Actor actor) {
    require(actor);
    return new State(
        search.rows(),
        search.newestAnchor().orElse(null),
        search.find(LedgerQuery.of(LedgerDesk.VERIFY), 0, 1).stream().findFirst().orElse(null));
  }

  /**
   * The ledger at a glance.
   *
   * @param anchor the newest, null before the first
   * @param verified the row of the last verification, null before the first
   */
  public record State(long rows, @Nullable Anchor anchor, @Nullable Row verified) {}

  static void require(Actor actor) {
    if (!actor.holds(Role.AUDITOR)) {
      throw new Refusal.NotFound();
    }
  }

  /** Everything is read as of one moment: acts go on meanwhile and disturb nothing. */
  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  Verdict check() {
    Instant from = clock.instant();
    Faults faults = new Faults();
    Traces traces = new Traces(faults);
    Verification ledger = new Verification(links, faults::add);
    FlowTraces flowTraces = new FlowTraces(faults);
    ledger.goThrough(
        pages,
        row -> {
          traces.follow(row);
          flowTraces.follow(row);
        });
    flowTraces.check(flowBook);
    Soundness soundness = new Soundness(reports, register, contents, flows, route, traces, faults);
    soundness.checkAll(PAGE);
    Instant until = clock.instant();
    return new Verdict(
        until,
        Duration.between(from, until),
        soundness.reports(),
        soundness.revisions(),
        ledger.rows(),
        ledger.chains(),
        ledger.anchors(),
        ledger.newest(),
        faults.count(),
        faults.first());
  }
}
