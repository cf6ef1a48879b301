package cn.fazhi.report.core.ledger;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to read in the ledger; what is null or empty does not narrow it.
 *
 * @param name part of the person's name as it was then
 * @param subjects ids of what it was done to; null for any, empty for nothing at all
 * @param from the first moment
 * @param until the first moment that is too late
 * @param done whether it was done or refused
 */
public record LedgerQuery(
    String name,
    String deed,
    @Nullable Set<String> subjects,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Boolean done) {
  public static final LedgerQuery EVERYTHING = new LedgerQuery("", "", null, null, null, null);

  public LedgerQuery {
    subjects = subjects == null ? null : Set.copyOf(subjects);
  }

  public static LedgerQuery of(String deed) {
    return new LedgerQuery("", deed, null, null, null, null);
  }
}
