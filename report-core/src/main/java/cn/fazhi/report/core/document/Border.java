package cn.fazhi.report.core.document;

import org.jspecify.annotations.Nullable;

/**
 * A place where a part begins.
 *
 * @param block index among the running blocks
 * @param offset into that block's text
 * @param heading the part's own heading, null where it is inferred
 */
record Border(StatutoryPart kind, int block, int offset, @Nullable String heading)
    implements Comparable<Border> {
  boolean explicit() {
    return heading != null;
  }

  @Override
  public int compareTo(Border other) {
    return block != other.block
        ? Integer.compare(block, other.block)
        : Integer.compare(offset, other.offset);
  }
}
