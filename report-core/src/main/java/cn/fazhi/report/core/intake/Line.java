package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph or table on its way from the file to a block.
 *
 * @param label the number Word would show, empty where there is none or it is typed
 * @param outline heading level that the file states, 0 where it states none
 * @param table whether the text is rows and cells
 * @param marks what happened to it
 */
record Line(String label, int outline, String text, boolean table, List<Mark> marks) {

  /** A notice that does not know its block yet. */
  record Mark(String code, String message, @Nullable String quote) {}

  Line {
    marks = List.copyOf(marks);
  }

  static Line of(String text) {
    return new Line("", 0, text, false, List.of());
  }

  Line marked(String code, String message, @Nullable String quote) {
    List<Mark> more = new ArrayList<>(marks);
    more.add(new Mark(code, message, quote));
    return new Line(label, outline, text, table, more);
  }

  Line joined(String separator, Line next) {
    List<Mark> both = new ArrayList<>(marks);
    both.addAll(next.marks);
    return new Line(label, outline, text + separator + next.text, false, both);
  }
}
