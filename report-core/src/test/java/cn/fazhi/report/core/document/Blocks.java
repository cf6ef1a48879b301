package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Documents for tests in few words. */
final class Blocks {
  private Blocks() {}

  static Block paragraph(String id, String text) {
    return of(id, BlockKind.PARAGRAPH, text, null);
  }

  static Block of(String id, BlockKind kind, String text, @Nullable StatutoryPart part) {
    return new Block(new BlockId(id), kind, 0, "", text, part);
  }

  /** Paragraphs whose ids are the prefix and a running number. */
  static Document paragraphs(String prefix, String... texts) {
    List<Block> blocks = new ArrayList<>();
    for (String text : texts) {
      blocks.add(paragraph(prefix + blocks.size(), text));
    }
    return new Document(blocks);
  }

  static Supplier<BlockId> ids(String prefix) {
    int[] next = {0};
    return () -> new BlockId(prefix + next[0]++);
  }

  static List<String> texts(Document document) {
    return document.blocks().stream().map(Block::text).toList();
  }

  static List<String> ids(Document document) {
    return document.blocks().stream().map(block -> block.id().value()).toList();
  }
}
