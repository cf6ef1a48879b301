package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes away what stands on a page and not in the text: page numbers and running heads. */
final class PdfFurniture {
  /** How many lines from a page's edge it may take up. */
  private static final int DEEP = 2;

  private static final int PAGES = 3;

  /** Both in heights of a character. */
  private static final double APART = 3;

  private static final double SMALL = 0.75;

  private static final Pattern NOTE = Pattern.compile("[\\[〔（(]?[\\d①-⑳*]{1,3}[\\]〕）)]?");

  private final List<PdfLine> lines;
  private final Seen seen;
  private final List<Line.Mark> marks;
  private final Map<String, Set<Integer>> pagesOf = new HashMap<>();
  private final Set<Integer> edges = new HashSet<>();

  private PdfFurniture(List<PdfLine> lines, Seen seen, List<Line.Mark> marks) {
    this.lines = lines;
    this.seen = seen;
    this.marks = marks;
    findEdges();
  }

  static List<PdfLine> without(List<PdfLine> lines, Seen seen, List<Line.Mark> marks) {
    return new PdfFurniture(lines, seen, marks).body();
  }

  private void findEdges() {
    for (int i = 0; i < lines.size(); i++) {
      if (onAnother(i, i - DEEP) || onAnother(i, i + DEEP)) {
        edges.add(i);
        PdfLine line = lines.get(i);
        pagesOf.computeIfAbsent(place(line), key -> new HashSet<>()).add(line.page());
      }
    }
  }

  private boolean onAnother(int line, int neighbour) {
    return neighbour < 0
        || neighbour >= lines.size()
        || lines.get(neighbour).page() != lines.get(line).page();
  }

  /** The same words at the same height are the same furniture, whatever number they count. */
  private static String place(PdfLine line) {
    return Math.round(line.y() / 4) + line.text().replaceAll("[\\d\\s]", "");
  }

  /** A browser prints the page's address, however few pages there are. */
  private boolean head(int i) {
    PdfLine line = lines.get(i);
    int pages = pagesOf.get(place(line)).size();
    return pages >= PAGES
        || pages == PAGES - 1 && alone(i)
        || line.text().matches(".*\\b(?:https?|file)://\\S.*");
  }

  private boolean alone(int i) {
    return (onAnother(i, i - 1) || apart(lines.get(i - 1), lines.get(i)))
        && (onAnother(i, i + 1) || apart(lines.get(i), lines.get(i + 1)));
  }

  private static boolean apart(PdfLine line, PdfLine next) {
    return next.y() - line.y() > APART * Math.max(line.size(), next.size());
  }

  /** A small number above the end of the line that it stands for. */
  private boolean noteNumber(int i) {
    PdfLine line = lines.get(i);
    return !onAnother(i, i + 1)
        && line.size() < SMALL * lines.get(i + 1).size()
        && lines.get(i + 1).y() - line.y() < lines.get(i + 1).size()
        && NOTE.matcher(line.text()).matches();
  }

  private List<PdfLine> body() {
    List<PdfLine> body = new ArrayList<>();
    boolean noted = false;
    Set<String> heads = new HashSet<>();
    boolean numbered = false;
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      if (edges.contains(i) && PageNumbers.is(line.text())) {
        numbered = true;
      } else if (edges.contains(i) && head(i)) {
        heads.add(line.text());
      } else if (noteNumber(i)) {
        noted = true;
      } else {
        body.add(line);
      }
    }
    if (numbered) {
      marks.add(new Line.Mark("page-number", "每一页的页码没有读入正文。", null));
    }
    if (noted) {
      seen.footnotes();
    }
    LeftOut.furniture(List.copyOf(heads)).ifPresent(marks::add);
    return body;
  }
}
