package cn.fazhi.report.core.notice;

import cn.fazhi.report.core.people.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where mail waits until it has gone out, and where it goes. */
public interface MailOut {
  /** Adds a mail for each notice, to the address given for it, due at once. */
  void add(Map<Notice, String> addresses);

  /** What is due, the oldest first. */
  List<Letter> due(Instant now, int most);

  /** Takes a letter that is still as it was read; false where somebody was faster. */
  boolean claim(Letter letter, Instant now);

  void sent(String id, Instant now);

  /** Comes back at the given moment. */
  void again(String id, Instant next, String error);

  /** It may have gone out. */
  void perhaps(String id, String error);

  void giveUp(String id, String error);

  /** What was begun before that moment and never ended may have gone out: it is not sent again. */
  int forsake(Instant before);

  /** What did not arrive, or perhaps did, the newest first. */
  List<Letter> undelivered(int most);

  Optional<String> address(AccountId account);

  void address(AccountId account, @Nullable String address);
}
