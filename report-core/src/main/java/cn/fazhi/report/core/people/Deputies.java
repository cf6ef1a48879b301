package cn.fazhi.report.core.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where it is kept who stands in for whom. */
public interface Deputies {
  Optional<Deputy> find(String id);

  /** Those somebody has or is, that are not over on that day, the first to begin first. */
  List<Deputy> of(AccountId either, LocalDate today);

  /**
   * What somebody may use that day in others' places: only what those still hold themselves, their
   * accounts being enabled.
   */
  Set<Proxy> standingIn(AccountId deputy, LocalDate today);

  void add(Deputy deputy);

  /** Whether it was this call that ended it. */
  boolean end(String id, AccountId by, Instant now);
}
