package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.LedgerPages;
import cn.fazhi.report.core.ledger.Links;
import cn.fazhi.report.core.ledger.Verification;
import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.route.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks all that is kept against the ledger, as of one moment. */
@Desk
public class AuditDesk {
  private static final int PAGE = 200;

  private final LedgerPages pages;
  private final Links links;
  private final Reports reports;
  private final ReportRegister register;
  private final Flows flows;
  private final Route route;
  private final Clock clock;

  AuditDesk(
      LedgerPages pages,
      Links links,
      Reports reports,
      ReportRegister register,
      Flows flows,
      Route route,
      Clock clock) {
    this.pages = pages;
    this.links = links;
    this.reports = reports;
    this.register = register;
    this.flows = flows;
    this.route = route;
    this.clock = clock;
  }

  /** Everything is read as of one moment: acts go on meanwhile and disturb nothing. */
  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  Verdict check() {
    Instant from = clock.instant();
    Faults faults = new Faults();
    Traces traces = new Traces(faults);
    Verification ledger = new Verification(links, faults::add);
    ledger.goThrough(pages, traces::follow);
    Soundness soundness = new Soundness(reports, register, flows, route, traces, faults);
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
