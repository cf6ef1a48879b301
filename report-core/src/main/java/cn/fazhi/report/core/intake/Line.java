package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph or table on its way from the file to a block.
 *
 * @param label the number Word would show, empty where there is none or it is typed
 * @param outline heading level that the file states, 0 where it states none
 * @param table whether the text is rows and cells
 * @param marks what happened to it
 * @param newPage whether a page ended just before it
 */
record Line(
    String label, int outline, String text, boolean table, List<Mark> marks, boolean newPage) {

  /** Within a sentence. */
  private static final Pattern PAGE_END =
      Pattern.compile("(?<=[^。！？；：.!?;:\\s\\u3000])[ \\f]*\\f(?=[^\\s\\u3000])");

  /** A notice that does not know its block yet. */
  record Mark(String code, String message, @Nullable String quote) {}

  Line {
    marks = List.copyOf(marks);
  }

  Line(String label, int outline, String text, boolean table, List<Mark> marks) {
    this(label, outline, text, table, marks, false);
  }

  /**
   * A paragraph's lines: a soft line break ends a line as it does for the eye; what belongs
   * together is joined later. A page's end says nothing, unless a sentence ends there.
   */
  static List<Line> pieces(String label, int outline, String text) {
    if (text.indexOf('\f') < 0 && text.indexOf('\n') < 0) {
      return List.of(new Line(label, outline, text, false, List.of(), false));
    }
    List<Line> lines = new ArrayList<>();
    String number = label;
    boolean first = true;
    for (String page : PAGE_END.matcher(text).replaceAll("").split("\f", -1)) {
      boolean newPage = !first;
      for (String line : page.split("\n")) {
        lines.add(new Line(number, outline, line, false, List.of(), newPage));
        number = line.isBlank() ? number : "";
        newPage = false;
      }
      first = false;
    }
    return lines;
  }

  /** Lines as a table's cell shows them. */
  static String cell(List<Line> lines) {
    return lines.stream()
        .map(line -> (line.label + line.text).replaceAll("[\\s\\u3000]+", " ").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  static Line of(String text) {
    return new Line("", 0, text, false, List.of());
  }

  Line onNewPage(boolean after) {
    return new Line(label, outline, text, table, marks, newPage || after);
  }

  Line marked(String code, String message, @Nullable String quote) {
    List<Mark> more = new ArrayList<>(marks);
    more.add(new Mark(code, message, quote));
    return new Line(label, outline, text, table, more, newPage);
  }

  Line joined(String separator, Line next) {
    List<Mark> both = new ArrayList<>(marks);
    both.addAll(next.marks);
    return new Line(label, outline, text + separator + next.text, false, both, newPage);
  }
}
