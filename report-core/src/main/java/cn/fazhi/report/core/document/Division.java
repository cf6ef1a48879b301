package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes parts onto blocks, and reads them back from blocks on which a person has put them. */
final class Division {
  private final List<PartSpan> spans;
  private final Set<BlockId> taken = new HashSet<>();
  private final List<Block> result = new ArrayList<>();
  private @Nullable PartSpan current;

  private Division(Document document, List<PartSpan> spans) {
    this.spans = spans;
    document.blocks().forEach(block -> taken.add(block.id()));
  }

  static Document of(Document document, List<PartSpan> spans) {
    Division division = new Division(document, spans);
    document.blocks().forEach(division::add);
    return new Document(division.result);
  }

  private void add(Block block) {
    if (!block.kind().running()) {
      result.add(block.in(null));
      return;
    }
    Block rest = block;
    int cutAway = 0;
    for (PartSpan span : spans) {
      if (!span.firstBlock().equals(block.id())) {
        continue;
      }
      if (span.start() > cutAway + rest.label().length()) {
        int at = span.start() - cutAway - rest.label().length();
        result.add(front(rest, at).in(kind()));
        rest = rear(rest, at);
        cutAway = span.start();
      }
      current = span;
    }
    result.add(rest.in(kind()));
    if (current != null && current.lastBlock().equals(block.id())) {
      current = null;
    }
  }

  private @Nullable StatutoryPart kind() {
    return current == null ? null : current.kind();
  }

  private static Block front(Block block, int at) {
    return new Block(
        block.id(),
        block.kind(),
        block.level(),
        block.label(),
        block.body().substring(0, at),
        null);
  }

  private Block rear(Block block, int at) {
    return new Block(fresh(), BlockKind.PARAGRAPH, 0, "", block.body().substring(at), null);
  }

  private BlockId fresh() {
    int number = taken.size() + 1;
    while (!taken.add(new BlockId("b" + number))) {
      number++;
    }
    return new BlockId("b" + number);
  }

  static List<PartSpan> confirmed(Document document) {
    List<PartSpan> spans = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block first = blocks.get(i);
      if (first.part() == null) {
        continue;
      }
      int last = i;
      while (last + 1 < blocks.size() && blocks.get(last + 1).part() == first.part()) {
        last++;
      }
      boolean headed = first.kind() == BlockKind.HEADING;
      spans.add(
          new PartSpan(
              first.part(),
              headed ? first.text() : null,
              headed,
              first.id(),
              0,
              blocks.get(last).id()));
      i = last;
    }
    return spans;
  }
}
