package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.AccountId;
import java.util.List;
import java.util.Optional;

/** Whether accounts may come in, kept in their rows. */
final class StoredAccesses implements Accesses {
  private final AccountMapper accounts;

  StoredAccesses(AccountMapper accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Access> find(AccountId account) {
    return Optional.ofNullable(accounts.selectById(account.value())).map(AccountRow::access);
  }

  @Override
  public Optional<Access> take(AccountId account) {
    return Optional.ofNullable(accounts.take(account.value())).map(AccountRow::access);
  }

  @Override
  public List<Access> all() {
    return accounts.all().stream().map(AccountRow::access).toList();
  }

  @Override
  public void save(Access access) {
    accounts.access(access);
  }
}
