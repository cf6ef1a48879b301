package cn.fazhi.report.core.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roles that are asked for and not given yet. */
public interface GrantRequests {
  Map<AccountId, Set<Grant>> of(Collection<AccountId> accounts);

  default Set<Grant> of(AccountId account) {
    return of(List.of(account)).getOrDefault(account, Set.of());
  }

  /** Asking twice is asking once. */
  void ask(AccountId account, Grant grant);

  /** It has been given, or will not be. */
  void drop(AccountId account, Grant grant);
}
