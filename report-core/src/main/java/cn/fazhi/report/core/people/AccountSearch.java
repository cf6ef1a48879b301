package cn.fazhi.report.core.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Accounts a page at a time, with a fixed number of questions to the database. */
public interface AccountSearch {
  /** Those who cannot get in come first, those switched off last. */
  List<Found> find(AccountQuery query, Instant now, long offset, int most);

  long count(AccountQuery query, Instant now);

  /**
   * An account as a list shows it.
   *
   * @param shut whether tries are refused for some minutes
   * @param asked roles that wait for the security administrator
   */
  record Found(Account account, Access access, boolean shut, Set<Grant> asked) {
    public Found {
      asked = Set.copyOf(asked);
    }
  }
}
