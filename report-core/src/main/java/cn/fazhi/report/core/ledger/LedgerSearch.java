package cn.fazhi.report.core.ledger;

import java.util.List;
import java.util.Optional;

/** The ledger as an auditor reads it. */
public interface LedgerSearch {
  /** The newest first. */
  List<Row> find(LedgerQuery query, long offset, int most);

  long count(LedgerQuery query);

  /** How many rows all chains together claim to have. */
  long rows();

  Optional<Anchor> newestAnchor();
}
