package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Anchor;
import cn.fazhi.report.core.ledger.Anchors;
import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Ledger;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.ReportId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where what is no act on a report is written down, and the ledger's ends are anchored. */
@Desk
public class LedgerDesk {
  public static final String EXPORT = "EXPORT";
  public static final String DENIED = "DENIED";
  public static final String EXPORT_LEDGER = "EXPORT_LEDGER";
  public static final String EXPORT_LIST = "EXPORT_LIST";
  public static final String VERIFY = "VERIFY";

  /** Whoever runs a command on the machine itself. */
  static final Actor OPERATOR = new Actor(new AccountId(""), "运维命令", Set.of());

  private final Ledger ledger;
  private final Anchors anchors;
  private final Clock clock;

  LedgerDesk(Ledger ledger, Anchors anchors, Clock clock) {
    this.ledger = ledger;
    this.anchors = anchors;
    this.clock = clock;
  }

  /**
   * Writes an event down for good before it returns: a sign-in, a refusal, a file handed out. Where
   * a desk calls, it is part of what that desk does.
   */
  void record(Event event) {
    ledger.append(event);
  }

  /** A copy of something is about to leave; nothing is handed out unless this is written down. */
  public void exported(Actor actor, ReportId report, String what) {
    ledger.append(event(Chain.ofReport(report.value()), EXPORT, true, actor, report.value(), what));
  }

  /**
   * Somebody was refused.
   *
   * @param door what they tried, as the address is written, without what they typed
   * @param report the report it was about, empty where none
   */
  public void denied(Actor actor, String door, String report) {
    ledger.append(
        event(Chain.ofAccount(actor.account().value()), DENIED, false, actor, report, door));
  }

  /** An auditor is about to take rows of the ledger along. */
  public void ledgerExported(Actor auditor, long rows) {
    AuditDesk.require(auditor);
    Chain own = Chain.ofAccount(auditor.account().value());
    ledger.append(event(own, EXPORT_LEDGER, true, auditor, "", rows + " 条"));
  }

  /** Somebody is about to take a list along. */
  public void listExported(Actor actor, String what, int rows) {
    Chain own = Chain.ofAccount(actor.account().value());
    ledger.append(event(own, EXPORT_LIST, true, actor, "", what + "，" + rows + " 行"));
  }

  void verified(@Nullable Actor actor, Verdict verdict) {
    Actor who = actor == null ? OPERATOR : actor;
    Chain today = Chain.ofDay(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    ledger.append(event(today, VERIFY, verdict.sound(), who, "", verdict.sentence()));
  }

  private Event event(
      Chain chain, String deed, boolean done, Actor actor, String subject, String note) {
    return new Event(
        chain,
        clock.instant(),
        deed,
        done,
        actor.account().value(),
        actor.name(),
        actor.address(),
        subject,
        actor.noted(note),
        "",
        "");
  }

  /** Anchors the chains that have grown; nothing where none has. */
  public Optional<Anchor> anchor() {
    return anchors.anchor(clock.instant());
  }
}
