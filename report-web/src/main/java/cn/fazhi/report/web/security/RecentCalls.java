package cn.fazhi.report.web.security;

import cn.fazhi.report.core.ledger.KeptSecrets;
import cn.fazhi.report.core.people.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Names and passwords that fitted a moment ago, under a digest that nobody can make without the
 * key: comparing one costs a processor 33 ms, and other systems send it with each call.
 */
@Component
class RecentCalls {
  private static final Duration BRIEFLY = Duration.ofSeconds(60);
  private static final int MOST = 100;

  private final Map<String, Fitted> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fitted> eldest) {
          return size() > MOST;
        }
      };
  private final KeptSecrets secrets;
  private final Clock clock;

  RecentCalls(KeptSecrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  private record Fitted(Account account, Instant until) {}

  /** The account as it was when they fitted. */
  Optional<Account> of(String login, String password) {
    String name = digest(login, password);
    synchronized (kept) {
      return Optional.ofNullable(kept.get(name))
          .filter(fitted -> clock.instant().isBefore(fitted.until()))
          .map(Fitted::account);
    }
  }

  void keep(String login, String password, Account account) {
    String name = digest(login, password);
    synchronized (kept) {
      kept.remove(name);
      kept.put(name, new Fitted(account, clock.instant().plus(BRIEFLY)));
    }
  }

  private String digest(String login, String password) {
    return secrets.of("call " + login, password);
  }
}
