package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The column that a PDF's text is set in: where its lines begin and end, and how far apart. */
final class PdfColumn {
  private static final int FEWEST = 10;

  private final double size;
  private final double pitch;
  private final double[] left = new double[2];
  private final double[] right = new double[2];
  private final boolean wrapped;
  private final boolean indented;

  PdfColumn(List<PdfLine> lines, float width) {
    this.size = size(lines);
    this.pitch = pitch(lines);
    for (int side = 0; side < 2; side++) {
      int of = side;
      List<PdfLine> own = lines.stream().filter(line -> line.page() % 2 == of).toList();
      List<PdfLine> of2 = own.size() >= FEWEST ? own : lines;
      left[side] = edge(of2.stream().map(line -> (double) line.left()).toList(), false);
      right[side] = edge(of2.stream().map(line -> (double) line.right()).toList(), true);
    }
    long full = full(lines);
    this.wrapped = full >= 4 && full * 3 >= lines.size();
    boolean known = full >= 3 && full * 8 >= lines.size();
    for (int side = 0; side < 2 && !known; side++) {
      right[side] = Math.max(right[side], width - left[side]);
    }
    this.indented =
        lines.stream().filter(line -> indent(line) > 1.2 && indent(line) < 3).count() >= 2;
  }

  /**
   * How many lines end where the column does. A text of short paragraphs has hardly any; its column
   * then is taken to be as far from the page's right edge as from the left.
   */
  private long full(List<PdfLine> lines) {
    return lines.stream().filter(line -> Math.abs(room(line)) < 0.8).count();
  }

  /** Whether anything shows that paragraphs take more than one line. */
  boolean flows() {
    return indented || wrapped;
  }

  /** Points. */
  double size() {
    return size;
  }

  /** From one line to the next, in points. */
  double pitch() {
    return pitch;
  }

  /** Whether paragraphs begin further right than their other lines. */
  boolean indented() {
    return indented;
  }

  /** How far to the right of the edge a line begins, in characters. */
  double indent(PdfLine line) {
    return (line.left() - left[line.page() % 2]) / size;
  }

  /** How much is left at a line's end, in characters. */
  double room(PdfLine line) {
    return (right[line.page() % 2] - line.right()) / size;
  }

  private static double size(List<PdfLine> lines) {
    Map<Long, Integer> characters = new HashMap<>();
    for (PdfLine line : lines) {
      characters.merge(Math.round(line.size() * 4.0), line.text().length(), Integer::sum);
    }
    return characters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(48L)
        / 4.0;
  }

  private double pitch(List<PdfLine> lines) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).page() == lines.get(i - 1).page()) {
        steps.add((double) lines.get(i).y() - lines.get(i - 1).y());
      }
    }
    Collections.sort(steps);
    return steps.isEmpty() ? 2 * size : steps.get(steps.size() / 2);
  }

  /** The outermost place that more than a stray line keeps to. */
  private double edge(List<Double> places, boolean outermostIsGreatest) {
    List<Double> sorted = new ArrayList<>(places);
    Collections.sort(sorted);
    if (outermostIsGreatest) {
      Collections.reverse(sorted);
    }
    int enough = Math.max(outermostIsGreatest ? 2 : 1, sorted.size() / 20);
    for (int i = 0; i + enough <= sorted.size(); i++) {
      if (Math.abs(sorted.get(i + enough - 1) - sorted.get(i)) <= size / 2) {
        return sorted.get(i + enough / 2);
      }
    }
    return sorted.isEmpty() ? 0 : sorted.get(0);
  }
}
