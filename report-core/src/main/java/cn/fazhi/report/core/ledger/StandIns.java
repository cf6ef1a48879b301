package cn.fazhi.report.core.ledger;

/**
 * Few names that stand for many, for what was typed and must not be kept. Without the key nobody
 * can tell which words share one.
 */
public final class StandIns {
  private static final int DIGITS = 4;

  private final LedgerKey key;

  public StandIns(LedgerKey key) {
    this.key = key;
  }

  /** One of 65536, four hexadecimal digits. */
  public String of(String word) {
    return key.seal(new Fields("stand-in 1").add(word)).substring(0, DIGITS);
  }
}
