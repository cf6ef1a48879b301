package cn.fazhi.report.core.document;

import org.jspecify.annotations.Nullable;

/**
 * One paragraph, heading, table or line of the form around the text.
 *
 * @param level 1 to 4 where the block is or begins with a heading (一、 （一） 1. （1）), 0 for body text
 * @param label the numbering as a reader sees it ("一、", "（二）"), computed or typed; empty without
 * @param body what follows the label; in a table, cells are separated by tabs and rows by line
 *     feeds
 * @param part the statutory part the block was put into by a person, null where nobody has
 */
public record Block(
    BlockId id,
    BlockKind kind,
    int level,
    String label,
    String body,
    @Nullable StatutoryPart part) {
  public Block {
    if (level < 0 || level > 4) {
      throw new IllegalArgumentException("level " + level);
    }
  }

  /**
   * What a reader sees: label and body. Offsets of findings and figures count UTF-16 units of this.
   */
  public String text() {
    return label + body;
  }

  public Block in(@Nullable StatutoryPart other) {
    return new Block(id, kind, level, label, body, other);
  }
}
