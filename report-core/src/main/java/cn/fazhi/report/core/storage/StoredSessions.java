package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Session;
import cn.fazhi.report.core.people.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions kept in the database, so that ending one counts on every node. */
final class StoredSessions implements Sessions {
  private final SessionMapper sessions;

  StoredSessions(SessionMapper sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Session> find(String id) {
    return Optional.ofNullable(sessions.find(id)).map(SessionRow::session);
  }

  @Override
  public List<Session> open(AccountId account) {
    return sessions.open(account.value()).stream().map(SessionRow::session).toList();
  }

  @Override
  public void begin(Session session) {
    sessions.begin(session);
  }

  @Override
  public boolean end(String id, Instant now) {
    return sessions.end(id, now) == 1;
  }

  @Override
  public void forget(AccountId account, Instant before) {
    sessions.forget(account.value(), before);
  }

  @Override
  public void proved(String id, Instant now, boolean mustChoose) {
    sessions.proved(id, now, mustChoose);
  }
}
