package cn.fazhi.report.core.notice;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
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

  /** Somebody's notices, the newest first. */
  List<NoticeLine> newest(Actor reader, int most);

  long unread(AccountId account);

  /** Marks what was made until that moment. */
  void read(AccountId account, Instant until, Instant now);
}
