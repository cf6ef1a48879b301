package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.notice.Late;
import cn.fazhi.report.core.notice.OpenStep;
import cn.fazhi.report.core.notice.Reminder;
import cn.fazhi.report.core.notice.Reminders;
import cn.fazhi.report.core.people.UnitCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Reminders kept in the database. */
final class StoredReminders implements Reminders {
  private final ReminderMapper reminders;

  StoredReminders(ReminderMapper reminders) {
    this.reminders = reminders;
  }

  @Override
  public List<Late> late(CycleId cycle) {
    return reminders.late(cycle.value()).stream().map(LateRow::late).toList();
  }

  @Override
  public List<OpenStep> stepsDue(LocalDate from, LocalDate until) {
    Map<String, List<OpenStepRow>> byReport =
        reminders.stepsDue(from, until).stream()
            .collect(groupingBy(row -> row.id, LinkedHashMap::new, toList()));
    return byReport.values().stream()
        .map(
            rows ->
                rows.get(0)
                    .step(rows.stream().map(row -> new UnitCode(row.turnUnit)).collect(toSet())))
        .toList();
  }

  @Override
  public Set<Reminder> sent(Collection<Reminder> asked) {
    Set<Reminder> sent = new HashSet<>();
    asked.stream()
        .collect(groupingBy(Reminder::kind))
        .forEach(
            (kind, ofKind) ->
                Batches.of(
                    ofKind.stream().map(Reminder::subject).distinct().toList(),
                    batch -> reminders.sent(kind, batch).forEach(row -> sent.add(row.reminder()))));
    sent.retainAll(Set.copyOf(asked));
    return sent;
  }

  /** The key tells that somebody was faster; trying the whole again shows what is left to do. */
  @Override
  public void note(Collection<Reminder> fresh) {
    try {
      Batches.of(fresh.stream().map(ReminderSentRow::of).toList(), reminders::note);
    } catch (DuplicateKeyException faster) {
      throw new ConcurrencyFailureException("somebody else has sent one of them", faster);
    }
  }
}
