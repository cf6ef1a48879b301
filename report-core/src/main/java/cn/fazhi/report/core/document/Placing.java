package cn.fazhi.report.core.document;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the place for a part that a document does not have yet. */
final class Placing {
  private Placing() {}

  /** Behind the nearest earlier part the document has, or before the first later one. */
  static int of(List<Block> blocks, @Nullable StatutoryPart part) {
    int first = first(blocks, block -> block.part() != null);
    if (part == null) {
      return first < 0 ? FormLine.gap(blocks, BlockKind.ADDRESSEE) : first;
    }
    for (int i = part.ordinal() - 1; i >= 0; i--) {
      int last = last(blocks, StatutoryPart.values()[i]);
      if (last >= 0) {
        return last + 1;
      }
    }
    return first < 0 ? FormLine.gap(blocks, BlockKind.TABLE) : first;
  }

  private static int first(List<Block> blocks, Predicate<Block> wanted) {
    for (int i = 0; i < blocks.size(); i++) {
      if (wanted.test(blocks.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int last(List<Block> blocks, StatutoryPart part) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i).part() == part) {
        return i;
      }
    }
    return -1;
  }
}
