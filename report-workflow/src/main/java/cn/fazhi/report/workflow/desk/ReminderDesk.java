package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.cycle.Calendars;
import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.WorkCalendar;
import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Ledger;
import cn.fazhi.report.core.notice.Late;
import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.notice.OpenStep;
import cn.fazhi.report.core.notice.Reminder;
import cn.fazhi.report.core.notice.Reminders;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.workflow.desk.Herald.Call;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.notice.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Reminds units and people: because somebody asks, or because a day has come. */
@Desk
public class ReminderDesk {
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final int LONGEST = 200;

  /** Characters of names in the ledger, which keeps 500 and the words of whoever urges first. */
  private static final int LISTED = 180;

  /** More than any step asks to be reminded before its end. */
  private static final int FARTHEST = 60;

  private final Reminders reminders;
  private final Cycles cycles;
  private final Units units;
  private final Flows flows;
  private final Calendars calendars;
  private final Herald herald;
  private final Ledger ledger;
  private final Clock clock;

  ReminderDesk(
      Reminders reminders,
      Cycles cycles,
      Units units,
      Flows flows,
      Calendars calendars,
      Herald herald,
      Ledger ledger,
      Clock clock) {
    this.reminders = reminders;
    this.cycles = cycles;
    this.units = units;
    this.flows = flows;
    this.calendars = calendars;
    this.herald = herald;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What came of urging.
   *
   * @param urged names of the units reminded now
   * @param before names of those that somebody had reminded today already
   */
  public record Urged(List<String> urged, List<String> before) {}

  /** The cycles of which the actor may remind units, the latest first. */
  @Transactional(readOnly = true)
  public List<Cycle> cycles(Actor actor) {
    return cycles.all().stream().filter(Cycle::open).filter(cycle -> urges(actor, cycle)).toList();
  }

  /** The units that have not reported, as whoever may remind them sees them. */
  @Transactional(readOnly = true)
  public List<Late> late(Actor actor, CycleId id) {
    return reminders.late(cycle(actor, id).id());
  }

  /**
   * Reminds one unit, or all that are late; each at most once a day.
   *
   * @param only null for all
   * @param words a line of the actor's own, may be empty
   */
  public Urged urge(Actor actor, CycleId id, @Nullable UnitCode only, String words) {
    Cycle cycle = cycle(actor, id);
    String line = line(words);
    List<Late> asked =
        reminders.late(cycle.id()).stream()
            .filter(l -> only == null || l.unit().equals(only))
            .toList();
    if (asked.isEmpty()) {
      throw new Refusal.NotReady(only == null ? "各单位都已经报送，不需要催办。" : "这个单位已经报送，或者不在本年度应报名单里，不需要催办。");
    }
    Instant now = now();
    LocalDate today = LocalDate.ofInstant(now, HERE);
    Map<Reminder, Late> due = new LinkedHashMap<>();
    asked.forEach(l -> due.put(new Reminder(l.subject(), Reminder.Kind.URGED, today), l));
    List<Late> fresh = fresh(due);
    String bureau = units.find(cycle.bureau()).map(Unit::name).orElse("");
    send(fresh, Notice.Kind.URGED, late -> Wording.urged(late, bureau, line), now);
    if (!fresh.isEmpty()) {
      write(actor, cycle, fresh, line, now);
    }
    return new Urged(
        names(fresh), names(asked.stream().filter(late -> !fresh.contains(late)).toList()));
  }

  /** Reminds the drafters of every unit whose deadline is near or over; once for each day set. */
  public int remindOfDeadlines() {
    Instant now = now();
    LocalDate today = LocalDate.ofInstant(now, HERE);
    Map<Reminder, Late> due = new LinkedHashMap<>();
    for (Cycle cycle : cycles.all().stream().filter(Cycle::open).toList()) {
      for (Late late : reminders.late(cycle.id())) {
        Milestones.last(late.deadline(), today)
            .ifPresent(
                day -> due.put(new Reminder(late.subject(), Reminder.Kind.DEADLINE, day), late));
      }
    }
    return send(fresh(due), Notice.Kind.DEADLINE, late -> Wording.deadline(late, today), now);
  }

  /** Reminds those whose turn it is, some working days before its time ends; once for each turn. */
  public int remindOfSteps() {
    Instant now = now();
    LocalDate today = LocalDate.ofInstant(now, HERE);
    WorkCalendar days = calendars.after(today);
    Map<Reminder, OpenStep> due = new LinkedHashMap<>();
    for (OpenStep step : reminders.stepsDue(today, today.plusDays(FARTHEST))) {
      int before = flows.of(step.flow()).step(step.step()).reminderDays();
      if (before > 0 && days.between(today, step.due()) <= before) {
        due.put(new Reminder(step.subject(), Reminder.Kind.STEP, step.due()), step);
      }
    }
    return fresh(due).stream().mapToInt(step -> remind(step, today, now)).sum();
  }

  private int remind(OpenStep step, LocalDate today, Instant now) {
    String name = flows.of(step.flow()).step(step.step()).name();
    Set<Grant> to = Herald.due(step.kind(), step.units());
    String words = Wording.step(step, name, today);
    AccountId holder = step.claimedBy();
    return herald.tell(
        List.of(new Call(to, Notice.Kind.STEP, step.report(), words)),
        account -> holder == null || holder.equals(account),
        now);
  }

  /** Those not sent yet, noted as sent; whoever notes the same at this moment waits or fails. */
  private <T> List<T> fresh(Map<Reminder, T> due) {
    Map<Reminder, T> left = new LinkedHashMap<>(due);
    left.keySet().removeAll(reminders.sent(due.keySet()));
    reminders.note(left.keySet());
    return List.copyOf(left.values());
  }

  private interface Words {
    String of(Late late);
  }

  /** One by one: who drafts for two units hears of both. */
  private int send(List<Late> late, Notice.Kind kind, Words words, Instant now) {
    return late.stream()
        .map(l -> new Call(drafters(l.unit()), kind, l.report(), words.of(l), l.subject()))
        .mapToInt(call -> herald.tell(List.of(call), account -> true, now))
        .sum();
  }

  private static Set<Grant> drafters(UnitCode unit) {
    return Set.of(new Grant(unit, Role.DRAFTER));
  }

  private void write(Actor actor, Cycle cycle, List<Late> late, String line, Instant now) {
    String note =
        cycle.year()
            + " 年度，"
            + late.size()
            + " 个单位"
            + (line.isEmpty() ? "" : "，附言：" + line)
            + "："
            + listed(names(late));
    ledger.append(
        new Event(
            Chain.ofDay(LocalDate.ofInstant(now, HERE)),
            now,
            "URGE",
            true,
            actor.account().value(),
            actor.name(),
            actor.address(),
            cycle.id().value(),
            note,
            "",
            ""));
  }

  /** As many as the ledger's line holds whole; the notices themselves tell of all. */
  private static String listed(List<String> names) {
    StringBuilder listed = new StringBuilder();
    for (String name : names) {
      if (listed.length() + name.length() > LISTED) {
        return listed + "等";
      }
      listed.append(listed.isEmpty() ? "" : "、").append(name);
    }
    return listed.toString();
  }

  private static List<String> names(List<Late> late) {
    return late.stream().map(Late::name).toList();
  }

  private static String line(String words) {
    String line = words.strip().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    if (line.codePointCount(0, line.length()) > LONGEST) {
      throw new Refusal.NotReady("附言最多 " + LONGEST + " 个字，请缩短后再发。");
    }
    return line;
  }

  private Cycle cycle(Actor actor, CycleId id) {
    return cycles
        .find(id)
        .filter(c -> c.open() && urges(actor, c))
        .orElseThrow(Refusal.NotFound::new);
  }

  private static boolean urges(Actor actor, Cycle cycle) {
    return actor.holds(Role.WORKFLOW_ADMIN, cycle.bureau())
        || actor.holds(Role.REVIEWER, cycle.bureau());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
