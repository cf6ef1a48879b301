package cn.fazhi.report.core.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern HEADING_SENTENCE = Pattern.compile("[^。；！？]{1,40}。");

  public Block {
    if (level < 0 || level > 4) {
      throw new IllegalArgumentException("level " + level);
    }
  }

  /**
   * What a reader sees: label and body. Offsets of findings and figures count UTF-16 units of this.
   */
  public String text() {
    return label.isEmpty() ? body : label + body;
  }

  /**
   * Where a run-in heading ends: the first sentence of a numbered paragraph, offset into {@link
   * #text()}. 0 without one: a numbered paragraph that begins with a long sentence, or is one
   * sentence alone, has no heading.
   */
  public int runInEnd() {
    Matcher sentence = HEADING_SENTENCE.matcher(body);
    boolean runIn = kind == BlockKind.PARAGRAPH && level > 0 && sentence.lookingAt();
    return runIn && sentence.end() < body.length() ? label.length() + sentence.end() : 0;
  }

  public Block in(@Nullable StatutoryPart other) {
    return new Block(id, kind, level, label, body, other);
  }
}
