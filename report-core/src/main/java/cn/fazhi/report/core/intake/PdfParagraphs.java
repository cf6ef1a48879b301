package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.Numbering;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from indents, widths, gaps and numbers which lines of a PDF make up a paragraph. */
final class PdfParagraphs {
  /** In characters. */
  private static final double INDENT = 1.2;

  private static final double CENTRED = 3;
  private static final double SLACK = 1.2;

  /** Times the usual step from line to line. */
  private static final double GAP = 1.45;

  private static final double OTHER_SIZE = 1.15;

  /** What no line end may part: a word, a number, a mark from what it follows. */
  private static final Pattern TOGETHER =
      Pattern.compile("[“‘（《〈〔【]*(?:[!-\u024f]+|[^!-\u024f])[，。、；：！？）》〉〕】”’％%]*[!-\u024f]*");

  private final List<PdfLine> lines;
  private final PdfColumn column;

  private PdfParagraphs(List<PdfLine> lines, float width) {
    this.lines = lines;
    this.column = new PdfColumn(lines.stream().filter(line -> !line.apart()).toList(), width);
  }

  /**
   * @param width of the page
   */
  static List<Line> of(List<PdfLine> lines, float width) {
    return new PdfParagraphs(lines, width).paragraphs();
  }

  private List<Line> paragraphs() {
    List<Line> paragraphs = new ArrayList<>();
    int from = 0;
    while (from < lines.size()) {
      Patience.ask();
      int table = tableEnd(from);
      int to = table > from + 1 ? table : paragraphEnd(from);
      paragraphs.add(table > from + 1 ? table(from, to) : paragraph(from, to));
      from = to;
    }
    return paragraphs;
  }

  /** Lines of cells one below the other are a table. */
  private int tableEnd(int from) {
    int to = from;
    while (to < lines.size() && lines.get(to).apart()) {
      to++;
    }
    return to;
  }

  private Line table(int from, int to) {
    List<String> rows =
        lines.subList(from, to).stream().map(line -> String.join("\t", line.cells())).toList();
    return new Line("", 0, String.join("\n", rows), true, List.of());
  }

  private int paragraphEnd(int from) {
    int to = from + 1;
    while (to < lines.size() && goesOn(lines.get(to - 1), lines.get(to))) {
      to++;
    }
    return to;
  }

  private boolean goesOn(PdfLine line, PdfLine next) {
    if (otherSize(line, next) || apart(line, next) || aside(line)) {
      return false;
    }
    boolean closed = Punctuation.closed(line.text());
    boolean full = column.flows() && column.room(line) <= needed(next) + SLACK;
    if (!full || closed && begins(next)) {
      return false;
    }
    boolean heading = line.size() > OTHER_SIZE * column.size() && !closed;
    boolean allIndented = column.indent(line) > INDENT && !column.indented() && !closed;
    return column.indent(next) <= INDENT || heading || allIndented && !aside(next);
  }

  /** Where indents tell paragraphs apart, a line at the edge with a word like "三是" goes on. */
  private boolean begins(PdfLine next) {
    return column.indented() ? Numbering.of(next.text()).isPresent() : Joining.begins(next.text());
  }

  /** Headlines and signatures stand in the middle or at the right. */
  private boolean aside(PdfLine line) {
    return column.indent(line) > CENTRED;
  }

  private static boolean otherSize(PdfLine line, PdfLine next) {
    return Math.max(line.size(), next.size()) > OTHER_SIZE * Math.min(line.size(), next.size());
  }

  private boolean apart(PdfLine line, PdfLine next) {
    return line.page() == next.page() && next.y() - line.y() > GAP * column.pitch();
  }

  /** How many characters of the next line could not have been parted from its first. */
  private static double needed(PdfLine next) {
    Matcher together = TOGETHER.matcher(next.text());
    return together.lookingAt()
        ? together.group().chars().mapToDouble(c -> c < 0x250 ? 0.55 : 1).sum()
        : 1;
  }

  private Line paragraph(int from, int to) {
    StringBuilder text = new StringBuilder();
    PdfLine before = null;
    for (PdfLine line : lines.subList(from, to)) {
      if (before != null && blankBetween(before, line)) {
        text.append(' ');
      }
      text.append(line.text());
      before = line;
    }
    boolean newPage = from > 0 && lines.get(from - 1).page() != lines.get(from).page();
    return Line.of(text.toString()).onNewPage(newPage);
  }

  /** Two words of letters, or a blank that a number has beside it. */
  private static boolean blankBetween(PdfLine line, PdfLine next) {
    char last = line.text().charAt(line.text().length() - 1);
    char first = next.text().charAt(0);
    boolean words = Character.isLetter(last) && Character.isLetter(first);
    return last < 0x80 && first < 0x80 && words
        || line.endsBlank() && (last < 0x80 || first < 0x80);
  }
}
