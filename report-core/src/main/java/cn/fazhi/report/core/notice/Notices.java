package cn.fazhi.report.core.notice;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Where it is kept what people are told. */
public interface Notices {
  /**
   * Enabled accounts that hold any of the grants, once for each grant they hold, that day's
   * deputies among them; asked once.
   */
  List<Reader> readers(Collection<Grant> any, LocalDate today);

  /** Adds them all at once, inside the transaction of what they tell of. */
  void add(List<Notice> notices);

  /** Somebody's notices, the newest first, so many of them passed over. */
  List<NoticeLine> newest(Actor reader, long offset, int most);

  long count(AccountId account);

  long unread(AccountId account);

  /** Whose turn it was is asked no more; urgings stay until the report arrives. */
  void over(ReportId report, Instant now);

  /** The unit's report for that year has come: nobody is urged any more, begun or not. */
  void arrived(CycleId cycle, UnitCode unit, Instant now);

  /** Marks what was made until that moment. */
  void read(AccountId account, Instant until, Instant now);
}
