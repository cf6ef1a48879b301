package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where phrases are kept. */
public interface Phrases {
  /** Somebody's own first, then their bureaus', each the oldest first. */
  List<Phrase> of(AccountId owner, Collection<UnitCode> bureaus);

  Optional<Phrase> find(String id);

  void add(Phrase phrase);

  void remove(String id);
}
