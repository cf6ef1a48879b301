package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.Numbering;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins paragraphs that a page's end or a hard line end has torn apart. */
final class Joining {
  private static final int LONGEST_HEADING = 60;
  private static final int SHORT = 30;
  private static final int QUOTE = 10;

  /** No real paragraph is longer; joining on and on would copy the text again for each line. */
  private static final int LONGEST_PARAGRAPH = 5_000;

  /** More breaks in one paragraph need not be told one by one. */
  private static final int MARKS = 20;

  private static final Pattern BEGINNING =
      Pattern.compile("^(?:[一二三四五六七八九十]{1,2}(?:是|要)|第[一二三四五六七八九十][，,]|首先|其次|此外|附件|抄送|特此).*");

  private final WrapWidth wrapped;

  private Joining(List<Line> lines) {
    this.wrapped = WrapWidth.of(lines);
  }

  /** Whether a text has the words that paragraphs begin with. */
  static boolean begins(String text) {
    return Numbering.of(text).isPresent() || BEGINNING.matcher(text).matches();
  }

  static List<Line> of(List<Line> lines) {
    Joining joining = new Joining(lines);
    List<Line> result = new ArrayList<>();
    Line before = null;
    for (Line line : lines) {
      Patience.ask();
      int last = result.size() - 1;
      if (before != null && joining.belongTogether(before, result.get(last), line)) {
        result.set(last, joining.join(before, result.get(last), line));
      } else {
        result.add(line);
      }
      before = line;
    }
    return result;
  }

  /**
   * @param line the one just before, as it stood in the file
   * @param paragraph what has been joined so far, that line last
   */
  private boolean belongTogether(Line line, Line paragraph, Line after) {
    if (line.table()
        || after.table()
        || paragraph.text().length() + after.text().length() > LONGEST_PARAGRAPH) {
      return false;
    }
    return tornNumber(line.text(), after)
        || goesOn(line, paragraph, after.newPage())
            && continues(after, Punctuation.pausing(line.text()));
  }

  private boolean goesOn(Line line, Line paragraph, boolean newPage) {
    return !Punctuation.closed(line.text())
        && (wrapped.fills(line.text())
            || unfinished(paragraph.text())
            || newPage && prose(paragraph)
            || paragraph.text().length() > SHORT && prose(paragraph));
  }

  /** A full line that ends within a number, be it at its point. */
  private boolean tornNumber(String line, Line after) {
    return wrapped.fills(line)
        && line.matches(".*\\d\\.?")
        && after.label().isEmpty()
        && Character.isDigit(after.text().charAt(0));
  }

  private static boolean unfinished(String text) {
    return Punctuation.pausing(text)
        || Punctuation.sentenceInside(text)
        || Punctuation.unbalanced(text)
        || text.length() > LONGEST_HEADING;
  }

  /** Neither a number nor a heading, and more than one clause. */
  private static boolean prose(Line line) {
    return line.label().isEmpty()
        && line.outline() == 0
        && !begins(line.text())
        && line.text().matches(".*[，,；;].*");
  }

  private boolean continues(Line line, boolean awaited) {
    String text = line.text();
    if (!line.label().isEmpty() || line.outline() > 0 || begins(text)) {
      return false;
    }
    boolean headingLike =
        text.length() <= SHORT && !Punctuation.closed(text) && !Punctuation.sentenceInside(text);
    return awaited || wrapped.any() || !headingLike;
  }

  private Line join(Line line, Line paragraph, Line after) {
    String text = paragraph.text();
    String separator = words(text.charAt(text.length() - 1), after.text().charAt(0)) ? " " : "";
    String head = text.substring(Math.max(0, text.length() - QUOTE));
    String tail = after.text().substring(0, Math.min(QUOTE, after.text().length()));
    Line joined = paragraph.joined(separator, after);
    return wrapped.fills(line.text()) || joined.marks().size() >= MARKS
        ? joined
        : joined.marked("broken-paragraph", "这一段被换行断开，已接上，请核对。", head + separator + tail);
  }

  /** A number goes on with its next digit, a word ends with the line. */
  private static boolean words(char end, char begin) {
    return latin(end) && latin(begin) && !(Character.isDigit(end) && Character.isDigit(begin));
  }

  private static boolean latin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
