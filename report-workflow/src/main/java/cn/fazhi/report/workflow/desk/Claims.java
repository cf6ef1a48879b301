package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.cycle.Calendars;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Deputies;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Proxy;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Claim;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives the reviews that somebody has claimed back to everybody, inside another desk's act. */
@Component
class Claims {
  static final String SWITCHED_OFF = "账号已停用，签收由系统退出。";
  static final String ROLE_TAKEN = "角色已收回，签收由系统退出。";
  static final String DEPUTY_ENDED = "代理已经结束，签收由系统退出。";

  /** What nobody does, the system does. */
  static final Actor SYSTEM = new Actor(new AccountId(""), "系统", Set.of());

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  private final Reports reports;
  private final ReportRegister register;
  private final Scribe scribe;
  private final Calendars calendars;
  private final Deputies deputies;

  Claims(
      Reports reports,
      ReportRegister register,
      Scribe scribe,
      Calendars calendars,
      Deputies deputies) {
    this.reports = reports;
    this.register = register;
    this.scribe = scribe;
    this.calendars = calendars;
    this.deputies = deputies;
  }

  /** The entry is the holder's, as the law says whose claim it is; the ledger names the actor. */
  void release(Actor actor, Account holder, String why, Instant now) {
    release(actor, holder, report -> true, why, now);
  }

  /**
   * What the holder cannot go on with any more: by no role they have and for nobody they stand in
   * for today.
   */
  void releaseLost(Actor actor, Account holder, String why, Instant now) {
    Set<Grant> left = new HashSet<>(holder.grants());
    deputies.standingIn(holder.id(), LocalDate.ofInstant(now, HERE)).stream()
        .map(Proxy::grant)
        .forEach(left::add);
    Predicate<Report> lost =
        report ->
            askedOf(report).stream()
                .noneMatch(unit -> left.contains(new Grant(unit, Role.REVIEWER)));
    release(actor, holder, lost, why, now);
  }

  private void release(
      Actor actor, Account holder, Predicate<Report> which, String why, Instant now) {
    register.claimedBy(holder.id()).stream()
        .flatMap(id -> reports.find(id).stream())
        .filter(report -> mayRelease(report, holder) && which.test(report))
        .forEach(
            report -> {
              report.release(inTheirName(holder, report), why, now);
              reports.save(report);
              scribe.acted(actor, report);
            });
  }

  /**
   * Gives one back that its holder has left lying; whatever they did to the report counts as work.
   *
   * @return whether it was given back
   */
  boolean lapse(ReportId id, Account holder, int workingDays, Instant now) {
    Report report = reports.find(id).orElseThrow();
    Claim claim = report.claim();
    if (claim == null
        || !claim.account().equals(holder.id())
        || idle(report, claim, now) <= workingDays
        || !mayRelease(report, holder)) {
      return false;
    }
    report.release(inTheirName(holder, report), "签收后 " + workingDays + " 个工作日没有办理，由系统退出签收。", now);
    reports.save(report);
    scribe.acted(SYSTEM, report);
    return true;
  }

  private int idle(Report report, Claim claim, Instant now) {
    Instant last =
        report.entries().stream()
            .filter(entry -> entry.by().account().equals(claim.account()))
            .map(entry -> entry.by().at())
            .filter(at -> at.isAfter(claim.at()))
            .reduce((earlier, later) -> later)
            .orElse(claim.at());
    LocalDate since = LocalDate.ofInstant(last, HERE);
    return calendars.after(since).between(since, LocalDate.ofInstant(now, HERE));
  }

  private static boolean mayRelease(Report report, Account holder) {
    return report.options(inTheirName(holder, report)).stream()
        .anyMatch(option -> option.act() == Act.RELEASE && option.ready());
  }

  /** As they were when they claimed: the role may be lost since, or have been somebody else's. */
  private static Actor inTheirName(Account holder, Report report) {
    Set<Grant> then =
        askedOf(report).stream()
            .map(unit -> new Grant(unit, Role.REVIEWER))
            .collect(Collectors.toSet());
    return new Actor(holder.id(), holder.name(), then);
  }

  private static Set<UnitCode> askedOf(Report report) {
    Turn turn = report.turn();
    return turn == null ? Set.of() : turn.units();
  }
}
