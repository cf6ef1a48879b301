package cn.fazhi.report.core.ledger;

/**
 * Where the ledger, or what it answers for, is not as it was written.
 *
 * @param number the row in the chain, 0 where it is no single row
 * @param what is wrong, a sentence
 */
public record Fault(Chain chain, long number, String what) {
  /** Which chain, which row, what is wrong. */
  public String sentence() {
    return chain.label() + (number == 0 ? "：" : "，第 " + number + " 条：") + what;
  }
}
