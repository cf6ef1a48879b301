package cn.fazhi.report.core.document;

/**
 * A place in a document.
 *
 * @param start first UTF-16 unit of the block's text, inclusive
 * @param end exclusive
 */
public record Anchor(BlockId block, int start, int end) {
  public Anchor {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(start + ".." + end);
    }
  }
}
