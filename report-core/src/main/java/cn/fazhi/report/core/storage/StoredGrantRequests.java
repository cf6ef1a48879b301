package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.GrantRequests;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Roles asked for, kept in the database. */
final class StoredGrantRequests implements GrantRequests {
  private final GrantRequestMapper requests;

  StoredGrantRequests(GrantRequestMapper requests) {
    this.requests = requests;
  }

  @Override
  public Map<AccountId, Set<Grant>> of(Collection<AccountId> accounts) {
    return accounts.isEmpty()
        ? Map.of()
        : requests.of(accounts.stream().map(AccountId::value).toList()).stream()
            .collect(
                groupingBy(GrantRequestRow::account, mapping(GrantRequestRow::grant, toSet())));
  }

  @Override
  public void ask(AccountId account, Grant grant) {
    if (!of(account).contains(grant)) {
      requests.add(account.value(), grant);
    }
  }

  @Override
  public void drop(AccountId account, Grant grant) {
    requests.drop(account.value(), grant);
  }
}
