package cn.fazhi.report.web.analysis;

import cn.fazhi.report.web.frame.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block of the text with what stands beside it.
 *
 * @param opens the part that begins with it, null where none does
 * @param bits what it says, empty for a table
 * @param rows rows of cells of a table, empty for everything else
 * @param notes what is said in the margin
 */
record Passage(
    Sheet.Line line,
    @Nullable PartMark opens,
    List<Bit> bits,
    List<List<List<Bit>>> rows,
    List<Note> notes) {

  /**
   * A stretch that looks alike.
   *
   * @param mark the severity of what was found in it, in small letters; empty where nothing was
   * @param style of a run-in heading's level, empty for plain text
   * @param opens the part that begins inside the block, before this stretch
   * @param refs the notes whose words end with it
   */
  record Bit(String text, String mark, String style, @Nullable PartMark opens, List<Note> refs) {}

  /** Where a statutory part begins. */
  record PartMark(int number, String label, boolean explicit) {}
}
