package cn.fazhi.report.core.document;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hands out ids that no block of a document has yet. */
final class FreshIds {
  private static final int TRIES = 1000;

  private final Set<BlockId> used;
  private final Supplier<BlockId> supplier;

  FreshIds(Document document, Supplier<BlockId> supplier) {
    this.used =
        document.blocks().stream().map(Block::id).collect(Collectors.toCollection(HashSet::new));
    this.supplier = supplier;
  }

  BlockId next() {
    return Stream.generate(supplier)
        .limit(TRIES)
        .filter(used::add)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the supplier repeats its block ids"));
  }
}
