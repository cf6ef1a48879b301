package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts and their grants kept in the database. */
final class StoredAccounts implements Accounts {
  private final AccountMapper accounts;
  private final GrantMapper grants;

  StoredAccounts(AccountMapper accounts, GrantMapper grants) {
    this.accounts = accounts;
    this.grants = grants;
  }

  @Override
  public Optional<Account> withLogin(String login) {
    return one(accounts.withLogin(login));
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return one(accounts.selectById(id.value()));
  }

  @Override
  public List<Account> holding(Role role, UnitCode unit) {
    return withGrants(accounts.holding(role, unit.value()));
  }

  @Override
  public Set<Grant> held() {
    return grants.held().stream().map(GrantRow::grant).collect(toSet());
  }

  @Override
  public List<Account> all() {
    return withGrants(accounts.all());
  }

  @Override
  public void save(Account account) {
    if (!account.separated()) {
      throw new IllegalArgumentException("two of the three administrators: " + account.login());
    }
    AccountRow row = AccountRow.of(account);
    if (accounts.updateById(row) == 0) {
      accounts.insert(row);
    }
    grants.clear(row.id);
    if (!account.grants().isEmpty()) {
      grants.add(GrantRow.of(account));
    }
  }

  private Optional<Account> one(@Nullable AccountRow row) {
    return row == null ? Optional.empty() : withGrants(List.of(row)).stream().findFirst();
  }

  private List<Account> withGrants(List<AccountRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<String, Set<Grant>> held =
        grants.of(rows.stream().map(row -> row.id).toList()).stream()
            .collect(groupingBy(row -> row.accountId, mapping(GrantRow::grant, toSet())));
    return rows.stream().map(row -> row.account(held.getOrDefault(row.id, Set.of()))).toList();
  }
}
