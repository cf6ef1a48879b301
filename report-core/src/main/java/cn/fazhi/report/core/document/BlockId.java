package cn.fazhi.report.core.document;

/**
 * Names a block for as long as its paragraph lives, through edits and moves; at most 16 characters.
 */
public record BlockId(String value) implements Comparable<BlockId> {
  public BlockId {
    if (!value.matches("[A-Za-z0-9]{1,16}")) {
      throw new IllegalArgumentException("not a block id: " + value);
    }
  }

  @Override
  public int compareTo(BlockId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
