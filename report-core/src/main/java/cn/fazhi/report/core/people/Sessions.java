package cn.fazhi.report.core.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where sessions are kept. */
public interface Sessions {
  Optional<Session> find(String id);

  /** The account's sessions that nobody has ended, the latest first. */
  List<Session> open(AccountId account);

  void begin(Session session);

  /** Whether it was this call that ended it. */
  boolean end(String id, Instant now);

  /** Forgets the account's sessions that began before that moment. */
  void forget(AccountId account, Instant before);

  /** The password was typed again; a chosen one sets the session free. */
  void proved(String id, Instant now, boolean mustChoose);
}
