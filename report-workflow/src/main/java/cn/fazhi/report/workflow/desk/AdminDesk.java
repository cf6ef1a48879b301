package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Claim;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Turn;
import cn.fazhi.report.workflow.notice.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What the administrator of a cycle does to one report: release a claim, reassign, extend. */
@Desk
public class AdminDesk {
  private final OneAct act;
  private final Accounts accounts;
  private final Herald herald;

  AdminDesk(OneAct act, Accounts accounts, Herald herald) {
    this.act = act;
    this.accounts = accounts;
    this.herald = herald;
  }

  public void release(Actor actor, Ticket ticket, String reason) {
    act.stay(actor, ticket, (report, now) -> report.release(actor, reason, now));
  }

  public void reassign(Actor actor, Ticket ticket, AccountId reviewer, String reason) {
    act.stayAndTell(
        actor,
        ticket,
        (report, now) -> {
          report.permit(actor, Act.REASSIGN);
          Actor other =
              reviewers(report).stream()
                  .filter(account -> account.id().equals(reviewer))
                  .findFirst()
                  .map(Account::actor)
                  .orElseThrow(() -> new Refusal.NotReady("请从名单中选择一位本局的审核人。"));
          report.reassign(actor, other, reason, now);
        },
        (report, now) -> reassigned(actor, report, now));
  }

  /** Whoever has it now is told, and whoever had it before. */
  private void reassigned(Actor actor, Report report, Instant now) {
    Claim before = report.loaded().claim();
    Claim after = Objects.requireNonNull(report.claim());
    tell(actor, report, Notice.Kind.TURN, after.account(), Wording.reassignedTo(), now);
    if (before != null && !before.account().equals(after.account())) {
      String words = Wording.reassignedFrom(after.name());
      tell(actor, report, Notice.Kind.REASSIGNED, before.account(), words, now);
    }
  }

  private void tell(
      Actor actor, Report report, Notice.Kind kind, AccountId to, String words, Instant now) {
    if (!to.equals(actor.account())) {
      herald.tell(List.of(to), kind, report.id(), words, now);
    }
  }

  /** To whom the open review can be given: reviewers of the units asked, not its authors. */
  public List<Account> reviewers(Report report) {
    Turn turn = report.turn();
    return turn == null || turn.kind() != StepKind.REVIEW
        ? List.of()
        : turn.units().stream()
            .flatMap(unit -> accounts.holding(Role.REVIEWER, unit).stream())
            .filter(account -> !report.authoredBy(account.actor()))
            .distinct()
            .toList();
  }

  public void extend(Actor actor, Ticket ticket, LocalDate until, String reason) {
    act.stayAndTell(
        actor,
        ticket,
        (report, now) -> report.extend(actor, until, reason, now),
        (report, now) ->
            herald.extended(actor, report.unit(), report.id(), report.year(), until, now));
  }
}
