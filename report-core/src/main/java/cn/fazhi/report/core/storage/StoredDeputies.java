package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Deputies;
import cn.fazhi.report.core.people.Deputy;
import cn.fazhi.report.core.people.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Deputies kept in the database. */
final class StoredDeputies implements Deputies {
  private final DeputyMapper deputies;

  StoredDeputies(DeputyMapper deputies) {
    this.deputies = deputies;
  }

  @Override
  public Optional<Deputy> find(String id) {
    return Optional.ofNullable(deputies.selectById(id)).map(DeputyRow::toDeputy);
  }

  @Override
  public List<Deputy> of(AccountId either, LocalDate today) {
    return deputies.of(either.value(), today).stream().map(DeputyRow::toDeputy).toList();
  }

  @Override
  public Set<Proxy> standingIn(AccountId deputy, LocalDate today) {
    return deputies.standingIn(deputy.value(), today).stream()
        .map(ProxyRow::proxy)
        .collect(Collectors.toSet());
  }

  @Override
  public void add(Deputy deputy) {
    deputies.insert(DeputyRow.of(deputy));
  }

  @Override
  public boolean end(String id, AccountId by, Instant now) {
    return deputies.end(id, by.value(), now) == 1;
  }
}
