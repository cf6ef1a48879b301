package cn.fazhi.report.core.ledger;

/**
 * An event in its place in a chain.
 *
 * @param number 1, 2, 3 ... within the chain
 * @param previous link of the row before, empty for the first
 * @param link HMAC-SM3 of everything in the row, 64 hexadecimal digits
 */
public record Row(Event event, long number, String previous, String link) {
  public Head head() {
    return new Head(event.chain(), number, link);
  }
}
