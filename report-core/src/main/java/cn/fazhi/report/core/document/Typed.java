package cn.fazhi.report.core.document;

import org.jspecify.annotations.Nullable;

/** Tells headings, paragraphs and tables in typed text. */
final class Typed {
  private static final int HEADING_LENGTH = 40;

  private Typed() {}

  static Block block(BlockId id, String text, @Nullable StatutoryPart part) {
    if (text.contains("\t") || text.contains("\n")) {
      return new Block(id, BlockKind.TABLE, 0, "", text, part);
    }
    return Numbering.of(text)
        .map(
            number ->
                new Block(
                    id,
                    heading(number.rest()) ? BlockKind.HEADING : BlockKind.PARAGRAPH,
                    number.level(),
                    number.label(),
                    number.rest(),
                    part))
        .orElseGet(() -> new Block(id, BlockKind.PARAGRAPH, 0, "", text, part));
  }

  /** An edited heading without numbering stays one, which its text alone would not tell. */
  static Block edited(Block old, String text) {
    Block block = block(old.id(), text, old.part());
    boolean bare = old.kind() == BlockKind.HEADING && old.label().isEmpty();
    return bare && block.kind() == BlockKind.PARAGRAPH && block.level() == 0 && heading(text)
        ? new Block(old.id(), BlockKind.HEADING, old.level(), "", text, old.part())
        : block;
  }

  private static boolean heading(String body) {
    boolean brief = body.codePointCount(0, body.length()) <= HEADING_LENGTH;
    return (brief || !body.contains("。")) && !body.matches(".*[。；！;]");
  }
}
