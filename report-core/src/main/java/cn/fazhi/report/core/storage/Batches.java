package cn.fazhi.report.core.storage;

import java.util.List;
import java.util.function.Consumer;

/** Cuts what goes into one statement to a size that every database takes. */
final class Batches {
  private static final int MOST = 500;

  private Batches() {}

  static <T> void of(List<T> all, Consumer<List<T>> statement) {
    for (int from = 0; from < all.size(); from += MOST) {
      statement.accept(all.subList(from, Math.min(all.size(), from + MOST)));
    }
  }
}
