package cn.fazhi.report.core.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where accounts are kept. */
public interface Accounts {
  Optional<Account> withLogin(String login);

  Optional<Account> find(AccountId id);

  /** Enabled accounts that hold the role at the unit, by name. */
  List<Account> holding(Role role, UnitCode unit);

  /** Every role at every unit that somebody holds whose account is enabled. */
  Set<Grant> held();

  /** All accounts by login. */
  List<Account> all();

  /**
   * Adds an account or replaces the one with the same id, its grants included.
   *
   * @throws IllegalArgumentException where the account is not {@link Account#separated}
   */
  void save(Account account);
}
