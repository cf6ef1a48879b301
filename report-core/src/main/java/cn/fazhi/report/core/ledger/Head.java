package cn.fazhi.report.core.ledger;

/**
 * The end of a chain.
 *
 * @param number how many rows it has
 * @param link link of the last one, empty without rows
 */
public record Head(Chain chain, long number, String link) {
  /** A chain without rows. */
  public static Head start(Chain chain) {
    return new Head(chain, 0, "");
  }
}
