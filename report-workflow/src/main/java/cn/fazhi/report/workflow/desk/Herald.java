package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.notice.MailOut;
import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.notice.Notices;
import cn.fazhi.report.core.notice.Reader;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Transitions;
import cn.fazhi.report.core.report.Turn;
import cn.fazhi.report.workflow.notice.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells people what concerns them, inside the act's transaction: one question who they are, one
 * statement for all notices, one for all mail where there is any.
 */
@Component
class Herald {
  /** What the drafters hear of although it is not their turn. */
  private static final Map<Act, Notice.Kind> OUTCOMES =
      Map.of(
          Act.APPROVE, Notice.Kind.APPROVED,
          Act.PUBLISH, Notice.Kind.PUBLISHED,
          Act.WITHHOLD, Notice.Kind.WITHHELD);

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  private final Notices notices;
  private final MailOut mail;
  private final boolean mails;

  Herald(Notices notices, MailOut mail, @Value("${report.mail.host:}") String host) {
    this.notices = notices;
    this.mail = mail;
    this.mails = !host.isEmpty();
  }

  /** What everybody who holds one of these is told. */
  record Call(
      Set<Grant> to,
      Notice.Kind kind,
      @Nullable ReportId report,
      String words,
      @Nullable String subject) {
    Call(Set<Grant> to, Notice.Kind kind, @Nullable ReportId report, String words) {
      this(to, kind, report, words, null);
    }
  }

  /**
   * After a move: what asked for it asks no more; told are those whose turn it is now, and the
   * drafters where something was decided.
   */
  void moved(Actor actor, Report report, @Nullable Turn before, Instant now) {
    Turn after = report.turn();
    if (after != null && before != null && after.step().equals(before.step())) {
      return;
    }
    notices.over(report.id(), now);
    if (now.equals(report.arrived())) {
      notices.arrived(report.cycle(), report.unit(), now);
    }
    List<Call> calls = new ArrayList<>();
    if (after != null) {
      calls.add(turn(report, after));
    }
    Notice.Kind outcome = OUTCOMES.get(report.freshEntries().get(0).act());
    if (outcome != null) {
      Set<Grant> drafters = Set.of(new Grant(report.unit(), Role.DRAFTER));
      calls.add(new Call(drafters, outcome, report.id(), Wording.outcome(outcome)));
    }
    tell(calls, account -> !account.equals(actor.account()), now);
  }

  /** The unit learns that what it sent in is public no longer, and the bureau with it. */
  void withdrawn(Actor actor, Report report, Instant now) {
    Set<Grant> concerned =
        Set.of(
            new Grant(report.unit(), Role.DRAFTER),
            new Grant(report.unit(), Role.SIGNATORY),
            new Grant(report.bureau(), Role.APPROVER),
            new Grant(report.bureau(), Role.WORKFLOW_ADMIN));
    tell(
        List.of(new Call(concerned, Notice.Kind.WITHDRAWN, report.id(), Wording.withdrawn())),
        account -> !account.equals(actor.account()),
        now);
  }

  /**
   * The unit learns that it has more time.
   *
   * @param report null where it has not begun yet
   */
  void extended(
      Actor actor,
      UnitCode unit,
      @Nullable ReportId report,
      int year,
      LocalDate until,
      Instant now) {
    Set<Grant> own = Set.of(new Grant(unit, Role.DRAFTER), new Grant(unit, Role.SIGNATORY));
    tell(
        List.of(new Call(own, Notice.Kind.EXTENDED, report, Wording.extended(year, until))),
        account -> !account.equals(actor.account()),
        now);
  }

  private static Call turn(Report report, Turn after) {
    boolean returned = after.kind() == StepKind.REVISION || gaveBack(report);
    return new Call(
        due(after.kind(), after.units()),
        returned ? Notice.Kind.RETURNED : Notice.Kind.TURN,
        report.id(),
        Wording.turn(after.kind()));
  }

  private static boolean gaveBack(Report report) {
    return report.freshEntries().get(0).act() == Act.RETURN;
  }

  /** Who has something to do at a step of that kind. */
  static Set<Grant> due(StepKind kind, Collection<UnitCode> units) {
    return units.stream()
        .flatMap(unit -> Transitions.due(kind).stream().map(role -> new Grant(unit, role)))
        .collect(Collectors.toSet());
  }

  /**
   * Tells each person the first of the calls that concerns them.
   *
   * @param wanted leaves out whom it does not concern after all
   * @return how many were told
   */
  int tell(List<Call> calls, Predicate<AccountId> wanted, Instant now) {
    Map<Grant, Call> byGrant = new HashMap<>();
    calls.forEach(call -> call.to().forEach(grant -> byGrant.putIfAbsent(grant, call)));
    Map<AccountId, Reader> people = new LinkedHashMap<>();
    for (Reader reader : notices.readers(byGrant.keySet(), LocalDate.ofInstant(now, HERE))) {
      people.merge(reader.account(), reader, (one, other) -> first(calls, byGrant, one, other));
    }
    people.keySet().removeIf(wanted.negate());
    Map<Notice, String> addresses = new LinkedHashMap<>();
    List<Notice> all = new ArrayList<>();
    for (Reader reader : people.values()) {
      Notice notice = notice(reader, byGrant.get(reader.by()), now);
      all.add(notice);
      if (mails && reader.mail() != null) {
        addresses.put(notice, reader.mail());
      }
    }
    notices.add(all);
    mail.add(addresses);
    return all.size();
  }

  /** Tells persons who are named, not found by what they hold. */
  void tell(
      List<AccountId> people,
      Notice.Kind kind,
      @Nullable ReportId report,
      String words,
      Instant now) {
    List<Notice> all =
        people.stream()
            .map(to -> new Notice(UUID.randomUUID().toString(), to, kind, report, words, now))
            .toList();
    notices.add(all);
    if (mails) {
      Map<Notice, String> addresses = new LinkedHashMap<>();
      all.forEach(
          notice ->
              mail.address(notice.account()).ifPresent(address -> addresses.put(notice, address)));
      mail.add(addresses);
    }
  }

  private static Reader first(
      List<Call> calls, Map<Grant, Call> byGrant, Reader one, Reader other) {
    return calls.indexOf(byGrant.get(one.by())) <= calls.indexOf(byGrant.get(other.by()))
        ? one
        : other;
  }

  private static Notice notice(Reader reader, Call call, Instant now) {
    String id = UUID.randomUUID().toString();
    return new Notice(
        id, reader.account(), call.kind(), call.report(), call.words(), now, call.subject());
  }
}
