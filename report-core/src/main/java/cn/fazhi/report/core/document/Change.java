package cn.fazhi.report.core.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one block from one state of a document to another.
 *
 * @param before null where the block was added
 * @param after null where the block was removed
 * @param runs the text cut into what stayed, went and came; kept and removed runs together are the
 *     text before, kept and added ones the text after, character for character
 */
public record Change(Kind kind, @Nullable Block before, @Nullable Block after, List<Run> runs) {

  /** A block that stands elsewhere is MOVED, whether or not its text was edited too. */
  public enum Kind {
    SAME,
    CHANGED,
    ADDED,
    REMOVED,
    MOVED
  }

  /** A stretch of text with one fate. */
  public record Run(Kind kind, String text) {

    /** The fate of a stretch of text. */
    public enum Kind {
      SAME,
      ADDED,
      REMOVED
    }
  }

  public Change {
    runs = List.copyOf(runs);
  }

  static Change added(Block after) {
    return new Change(Kind.ADDED, null, after, Runs.between("", after.text()));
  }

  static Change removed(Block before) {
    return new Change(Kind.REMOVED, before, null, Runs.between(before.text(), ""));
  }

  static Change kept(Block before, Block after, boolean inOrder) {
    boolean same = before.text().equals(after.text());
    Kind kind = !inOrder ? Kind.MOVED : same ? Kind.SAME : Kind.CHANGED;
    return new Change(kind, before, after, Runs.between(before.text(), after.text()));
  }
}
