package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the text typed for one part back into the blocks it came from. */
final class Rewriting {
  private final List<Block> blocks;
  private final @Nullable StatutoryPart part;
  private final List<Block> former;
  private final FreshIds fresh;

  Rewriting(Document document, @Nullable StatutoryPart part, Supplier<BlockId> fresh) {
    this.blocks = document.blocks();
    this.part = part;
    this.former = former(document, part);
    this.fresh = new FreshIds(document, fresh);
  }

  static String typed(Document document, @Nullable StatutoryPart part) {
    StringBuilder typed = new StringBuilder();
    BlockKind last = null;
    for (Block block : former(document, part)) {
      boolean tables = block.kind() == BlockKind.TABLE && last == BlockKind.TABLE;
      typed.append(last == null ? "" : tables ? "\n\n" : "\n").append(block.text());
      last = block.kind();
    }
    return typed.toString();
  }

  Document with(String typed) {
    List<List<Block>> rewritten = rewritten(Lines.cut(typed, former));
    List<Block> result = new ArrayList<>();
    int slot = 0;
    for (Block block : blocks) {
      if (slot < former.size() && block == former.get(slot)) {
        result.addAll(rewritten.get(slot++));
      } else {
        result.add(block);
      }
    }
    if (former.isEmpty()) {
      result.addAll(Placing.of(blocks, part), rewritten.get(0));
    }
    return new Document(result);
  }

  /** The new blocks by the former block at whose place they stand: a part may be in two places. */
  private List<List<Block>> rewritten(List<String> texts) {
    Pairing pairing = Pairing.ofTexts(former.stream().map(block -> shown(block)).toList(), texts);
    boolean[] steady = pairing.steady();
    List<List<Block>> slots =
        Stream.generate(() -> (List<Block>) new ArrayList<Block>())
            .limit(Math.max(1, former.size()))
            .toList();
    int slot = 0;
    for (int i = 0; i < texts.size(); i++) {
      int partner = pairing.partner(i);
      slot = steady[i] ? partner : slot;
      slots
          .get(slot)
          .add(block(texts.get(i), partner == Pairing.NONE ? null : former.get(partner)));
    }
    return slots;
  }

  private Block block(String text, @Nullable Block old) {
    if (old == null) {
      return Typed.block(fresh.next(), text, part);
    }
    return shown(old).equals(text) ? old : Typed.edited(old, text);
  }

  private static String shown(Block block) {
    return block.kind() == BlockKind.TABLE ? block.text() : Lines.trimmed(block.text());
  }

  private static List<Block> former(Document document, @Nullable StatutoryPart part) {
    Stream<Block> stretch = document.blocks().stream();
    if (part == null) {
      stretch = stretch.takeWhile(block -> block.part() == null);
    }
    return stretch.filter(block -> block.part() == part && block.kind().running()).toList();
  }
}
