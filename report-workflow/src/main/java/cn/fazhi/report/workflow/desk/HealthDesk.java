package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Ledger;
import cn.fazhi.report.core.ledger.LedgerQuery;
import cn.fazhi.report.core.ledger.LedgerSearch;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Turn;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.route.Route;
import java.time.Clock;
import java.util.List;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators see how the system is, and the operator mends what has come apart. */
@Desk
public class HealthDesk {
  public static final String REPAIR = "REPAIR";

  private final ReportRegister register;
  private final Reports reports;
  private final Route route;
  private final Flows flows;
  private final LedgerSearch rows;
  private final Ledger ledger;
  private final Clock clock;

  HealthDesk(
      ReportRegister register,
      Reports reports,
      Route route,
      Flows flows,
      LedgerSearch rows,
      Ledger ledger,
      Clock clock) {
    this.register = register;
    this.reports = reports;
    this.route = route;
    this.flows = flows;
    this.rows = rows;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The administrator of the system sees all, that of a bureau's years their own. */
  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  public Health look(Actor actor) {
    boolean all = actor.holds(Role.SYSTEM_ADMIN);
    if (!all && !actor.holds(Role.WORKFLOW_ADMIN)) {
      throw new Refusal.NotFound();
    }
    List<ReportRegister.Waiting> waiting = register.waiting();
    List<Health.Trouble> troubles =
        Tasks.troubles(waiting, route.runs()).stream()
            .filter(t -> all || t.bureau() != null && actor.holds(Role.WORKFLOW_ADMIN, t.bureau()))
            .toList();
    long mine =
        waiting.stream()
            .filter(report -> all || actor.holds(Role.WORKFLOW_ADMIN, report.bureau()))
            .count();
    return new Health(
        (int) mine,
        troubles,
        rows.newestAnchor().orElse(null),
        rows.find(LedgerQuery.of(LedgerDesk.VERIFY), 0, 1).stream().findFirst().orElse(null));
  }

  /** What the operator can have mended. */
  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  public List<Health.Trouble> troubles() {
    return Tasks.troubles(register.waiting(), route.runs());
  }

  /**
   * Gives a report exactly the task its step asks for, and none where it waits for nobody. The
   * report itself is not touched: it is the truth.
   */
  public void mend(Health.Trouble trouble) {
    ReportId id = new ReportId(trouble.report());
    Report report = reports.find(id).orElse(null);
    Turn turn = report == null ? null : report.turn();
    route.clear(id);
    if (report != null && turn != null) {
      lead(id, flows.of(report.flow()), turn);
    }
    ledger.append(
        new Event(
            Chain.ofReport(id.value()),
            clock.instant(),
            REPAIR,
            true,
            LedgerDesk.OPERATOR.account().value(),
            LedgerDesk.OPERATOR.name(),
            "",
            id.value(),
            trouble.what(),
            "",
            ""));
  }

  /** The engine begins at two steps alone; from there it is led to where the report stands. */
  private void lead(ReportId id, Flow flow, Turn turn) {
    String entry = turn.kind() == StepKind.REVISION ? flow.revision().key() : flow.first().key();
    List<String> way = flow.way(entry, turn.step());
    if (way.isEmpty()) {
      throw new IllegalStateException("no way to " + turn.step() + " in " + flow.version());
    }
    route.open(id, flow, entry);
    for (int i = 1; i < way.size(); i++) {
      route.advance(id, way.get(i - 1), way.get(i));
    }
  }
}
