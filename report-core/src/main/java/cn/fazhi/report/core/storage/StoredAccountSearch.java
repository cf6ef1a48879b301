package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.AccountQuery;
import cn.fazhi.report.core.people.AccountSearch;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.GrantRequests;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Accounts looked up in the database: the page first, then what is known of those on it. */
final class StoredAccountSearch implements AccountSearch {
  private final AccountMapper accounts;
  private final GrantMapper grants;
  private final GrantRequests requests;

  StoredAccountSearch(AccountMapper accounts, GrantMapper grants, GrantRequests requests) {
    this.accounts = accounts;
    this.grants = grants;
    this.requests = requests;
  }

  @Override
  public List<Found> find(AccountQuery query, Instant now, long offset, int most) {
    List<FoundRow> page = accounts.search(query, now, offset, most);
    if (page.isEmpty()) {
      return List.of();
    }
    List<String> ids = page.stream().map(row -> row.id).toList();
    Map<String, AccountRow> rows =
        accounts.of(ids).stream().collect(toMap(row -> row.id, Function.identity()));
    Map<String, Set<Grant>> held =
        grants.of(ids).stream()
            .collect(groupingBy(row -> row.accountId, mapping(GrantRow::grant, toSet())));
    Map<AccountId, Set<Grant>> asked = requests.of(ids.stream().map(AccountId::new).toList());
    return page.stream().map(found -> found(found, rows, held, asked)).toList();
  }

  private static Found found(
      FoundRow found,
      Map<String, AccountRow> rows,
      Map<String, Set<Grant>> held,
      Map<AccountId, Set<Grant>> asked) {
    AccountRow row = rows.get(found.id);
    return new Found(
        row.account(held.getOrDefault(found.id, Set.of())),
        row.access(),
        found.shutUntil != null,
        asked.getOrDefault(new AccountId(found.id), Set.of()));
  }

  @Override
  public long count(AccountQuery query, Instant now) {
    return accounts.count(query, now);
  }
}
