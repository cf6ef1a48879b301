package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Turn;
import java.time.LocalDate;

/** What the administrator of a cycle does to one report: release a claim, reassign, extend. */
@Desk
public class AdminDesk {
  private final OneAct act;
  private final Accounts accounts;

  AdminDesk(OneAct act, Accounts accounts) {
    this.act = act;
    this.accounts = accounts;
  }

  public void release(Actor actor, Ticket ticket, String reason) {
    act.stay(actor, ticket, (report, now) -> report.release(actor, reason, now));
  }

  public void reassign(Actor actor, Ticket ticket, AccountId reviewer, String reason) {
    act.stay(
        actor,
        ticket,
        (report, now) -> {
          report.permit(actor, Act.REASSIGN);
          Actor other =
              accounts
                  .find(reviewer)
                  .filter(Account::enabled)
                  .map(Account::actor)
                  .filter(person -> reviews(person, report))
                  .orElseThrow(() -> new Refusal.NotReady("请从名单中选择一位本局的审核人。"));
          report.reassign(actor, other, reason, now);
        });
  }

  private static boolean reviews(Actor person, Report report) {
    Turn turn = report.turn();
    return turn != null
        && turn.units().stream().anyMatch(unit -> person.holds(Role.REVIEWER, unit));
  }

  public void extend(Actor actor, Ticket ticket, LocalDate until, String reason) {
    act.stay(actor, ticket, (report, now) -> report.extend(actor, until, reason, now));
  }
}
