package cn.fazhi.report.core.people;

import java.util.List;
import java.util.Optional;

/** Where it is kept whether accounts may come in. */
public interface Accesses {
  Optional<Access> find(AccountId account);

  /** As {@link #find}, and nobody else changes the account until this transaction ends. */
  Optional<Access> take(AccountId account);

  /** Of all accounts. */
  List<Access> all();

  void save(Access access);
}
