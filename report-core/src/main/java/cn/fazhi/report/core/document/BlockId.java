package cn.fazhi.report.core.document;

import java.util.regex.Pattern;

/**
 * Names a block for as long as its paragraph lives, through edits and moves; at most 16 characters.
 */
public record BlockId(String value) implements Comparable<BlockId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,16}");

  public BlockId {
    if (!FORM.matcher(value).matches()) {
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
