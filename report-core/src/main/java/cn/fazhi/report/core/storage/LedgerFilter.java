package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.ledger.LedgerQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as its statement reads it. */
final class LedgerFilter {
  /** No subject has it: what is asked of nothing finds nothing. */
  private static final List<String> NOTHING = List.of("-");

  final String name;
  final String deed;
  final @Nullable List<String> subjects;
  final @Nullable Instant from;
  final @Nullable Instant until;
  final @Nullable Boolean done;

  LedgerFilter(LedgerQuery query) {
    name = query.name();
    deed = query.deed();
    subjects =
        query.subjects() == null
            ? null
            : query.subjects().isEmpty() ? NOTHING : query.subjects().stream().sorted().toList();
    from = query.from();
    until = query.until();
    done = query.done();
  }
}
