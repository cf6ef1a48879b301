package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.ledger.Anchor;
import cn.fazhi.report.core.ledger.LedgerQuery;
import cn.fazhi.report.core.ledger.LedgerSearch;
import cn.fazhi.report.core.ledger.Row;
import java.util.List;
import java.util.Optional;

/** The ledger looked up in the database. */
final class StoredLedgerSearch implements LedgerSearch {
  private final LedgerSearchMapper search;

  StoredLedgerSearch(LedgerSearchMapper search) {
    this.search = search;
  }

  @Override
  public List<Row> find(LedgerQuery query, long offset, int most) {
    return search.find(new LedgerFilter(query), offset, most).stream().map(LedgerRow::row).toList();
  }

  @Override
  public long count(LedgerQuery query) {
    return search.count(new LedgerFilter(query));
  }

  @Override
  public long rows() {
    return search.rows();
  }

  @Override
  public Optional<Anchor> newestAnchor() {
    return Optional.ofNullable(search.newestAnchor()).map(LedgerAnchorRow::anchor);
  }
}
