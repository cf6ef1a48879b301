package cn.fazhi.report.core.notice;

import cn.fazhi.report.core.cycle.CycleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Where it is kept who is late and what has been reminded of. */
public interface Reminders {
  /**
   * The units of a cycle, those that are closed left out, whose reports have not arrived, in order
   * of their codes.
   */
  List<Late> late(CycleId cycle);

  /** Open steps whose time ends in these days, both included. */
  List<OpenStep> stepsDue(LocalDate from, LocalDate until);

  /** Those of them that have gone out. */
  Set<Reminder> sent(Collection<Reminder> reminders);

  /**
   * Notes them, inside the transaction of the notices; nobody else can note the same. Where
   * somebody was faster with one of them it fails, and the desk tries the whole again.
   */
  void note(Collection<Reminder> reminders);
}
