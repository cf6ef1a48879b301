package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.Numbering;
import java.util.ArrayList;
import java.util.List;

/** Tells from indents, widths, gaps and numbers which lines of a PDF make up a paragraph. */
final class PdfParagraphs {
  /** In characters. */
  private static final double INDENT = 1.2;

  private static final double CENTRED = 3;
  private static final double SLACK = 1.2;

  /** Times the usual step from line to line. */
  private static final double GAP = 1.45;

  private static final double OTHER_SIZE = 1.15;

  private final List<PdfLine> lines;
  private final PdfColumn column;

  private PdfParagraphs(List<PdfLine> lines) {
    this.lines = lines;
    this.column = new PdfColumn(lines.stream().filter(line -> !line.apart()).toList());
  }

  static List<Line> of(List<PdfLine> lines) {
    return new PdfParagraphs(lines).paragraphs();
  }

  private List<Line> paragraphs() {
    List<Line> paragraphs = new ArrayList<>();
    int from = 0;
    while (from < lines.size()) {
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
    if (otherSize(line, next)
        || apart(line, next)
        || aside(line)
        || column.indent(next) > CENTRED) {
      return false;
    }
    boolean numbered = Numbering.of(next.text()).isPresent();
    boolean closed = Punctuation.closed(line.text());
    boolean full = column.room(line) <= needed(next) + SLACK;
    if (column.indent(next) > INDENT) {
      boolean allIndented = column.indent(line) > INDENT && !column.indented();
      return full && allIndented && !closed && !numbered;
    }
    return full && !(numbered && closed);
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
    String text = next.text();
    int end = 0;
    double width = 0;
    while (end < text.length() && text.charAt(end) < 0x250 && text.charAt(end) > ' ') {
      width += 0.6;
      end++;
    }
    width += end == 0 ? 1 : 0;
    boolean mark =
        end < text.length() - 1 && "，。、；：！？）》”％".indexOf(text.charAt(Math.max(1, end))) >= 0;
    return width + (mark ? 1 : 0);
  }

  private Line paragraph(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (PdfLine line : lines.subList(from, to)) {
      if (!text.isEmpty()
          && latin(text.charAt(text.length() - 1))
          && latin(line.text().charAt(0))) {
        text.append(' ');
      }
      text.append(line.text());
    }
    return Line.of(text.toString());
  }

  private static boolean latin(char c) {
    return c < 0x80 && Character.isLetter(c);
  }
}
