package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes away what stands on a page and not in the text: page numbers and running heads. */
final class PdfFurniture {
  /** How many lines from a page's edge it may take up. */
  private static final int DEEP = 2;

  private static final int PAGES = 3;

  private final List<PdfLine> lines;
  private final List<Line.Mark> marks;
  private final Map<String, Set<Integer>> pagesOf = new HashMap<>();
  private final Set<Integer> edges = new HashSet<>();

  private PdfFurniture(List<PdfLine> lines, List<Line.Mark> marks) {
    this.lines = lines;
    this.marks = marks;
    findEdges();
  }

  static List<PdfLine> without(List<PdfLine> lines, List<Line.Mark> marks) {
    return new PdfFurniture(lines, marks).body();
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
  private boolean head(PdfLine line) {
    return pagesOf.get(place(line)).size() >= PAGES
        || line.text().matches(".*\\b(?:https?|file)://\\S.*");
  }

  private List<PdfLine> body() {
    List<PdfLine> body = new ArrayList<>();
    Set<String> heads = new HashSet<>();
    boolean numbered = false;
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      if (edges.contains(i) && PageNumbers.is(line.text())) {
        numbered = true;
      } else if (edges.contains(i) && head(line)) {
        heads.add(line.text());
      } else {
        body.add(line);
      }
    }
    if (numbered) {
      marks.add(new Line.Mark("page-number", "每一页的页码没有读入正文。", null));
    }
    LeftOut.furniture(List.copyOf(heads)).ifPresent(marks::add);
    return body;
  }
}
