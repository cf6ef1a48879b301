package cn.fazhi.report.core.ledger;

import java.time.Instant;
import java.util.List;

/**
 * The ends of all chains that have grown since the anchor before: it shows where rows at the end of
 * a chain, or whole chains, are gone.
 *
 * @param number 1, 2, 3 ...
 * @param previous link of the anchor before, empty for the first
 * @param link HMAC-SM3 of everything in it, 64 hexadecimal digits
 */
public record Anchor(long number, Instant at, List<Head> heads, String previous, String link) {
  public Anchor {
    heads = List.copyOf(heads);
  }
}
