package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.PdfGlyphs.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the characters of a page together to lines, from top to bottom. */
final class PdfLines {
  /** All in widths of a character: how far apart two of one line may stand up and down. */
  private static final double SAME_LINE = 0.4;

  /** Bold letters are sometimes printed twice. */
  private static final double SAME_PLACE = 0.25;

  private static final double BETWEEN_WORDS = 0.18;
  private static final double BETWEEN_CELLS = 1.6;

  private PdfLines() {}

  static List<PdfLine> of(List<List<Glyph>> pages) {
    List<PdfLine> lines = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      Patience.ask();
      for (List<Glyph> line : rows(upright(pages.get(page)))) {
        line(page, line, lines);
      }
    }
    return lines;
  }

  /** What is read in another direction is not the page's text. */
  private static List<Glyph> upright(List<Glyph> glyphs) {
    Map<Integer, Long> directions =
        glyphs.stream().collect(Collectors.groupingBy(Glyph::direction, Collectors.counting()));
    int most = mostCommon(directions, 0);
    return glyphs.stream()
        .filter(glyph -> glyph.direction() == most)
        .sorted(Comparator.comparingDouble(Glyph::y))
        .toList();
  }

  private static List<List<Glyph>> rows(List<Glyph> sorted) {
    List<List<Glyph>> rows = new ArrayList<>();
    Glyph before = null;
    for (Glyph glyph : sorted) {
      boolean same =
          before != null
              && glyph.y() - before.y() <= SAME_LINE * Math.min(glyph.size(), before.size());
      if (!same) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(glyph);
      before = glyph;
    }
    return rows;
  }

  private static void line(int page, List<Glyph> row, List<PdfLine> into) {
    row.sort(Comparator.comparingDouble(Glyph::x));
    List<Glyph> inked = row.stream().filter(glyph -> !glyph.blank()).toList();
    if (inked.isEmpty()) {
      return;
    }
    float size = size(inked);
    float right = (float) inked.stream().mapToDouble(Glyph::right).max().orElse(0);
    float y = (float) inked.stream().mapToDouble(Glyph::y).average().orElse(0);
    into.add(new PdfLine(page, inked.get(0).x(), right, y, size, cells(row, size)));
  }

  private static float size(List<Glyph> glyphs) {
    Map<Float, Long> sizes =
        glyphs.stream().collect(Collectors.groupingBy(Glyph::size, Collectors.counting()));
    return mostCommon(sizes, 1f);
  }

  private static <T> T mostCommon(Map<T, Long> counts, T none) {
    return counts.entrySet().stream()
        .max(Map.Entry.<T, Long>comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(none);
  }

  private static List<String> cells(List<Glyph> row, float size) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    Glyph before = null;
    double end = row.get(0).x();
    for (Glyph glyph : row) {
      if (before != null && again(before, glyph)) {
        continue;
      }
      double gap = (glyph.x() - end) / size;
      if (gap > BETWEEN_CELLS && !cell.isEmpty() && !glyph.blank()) {
        cells.add(Residue.trim(cell.toString()));
        cell.setLength(0);
      } else if (before != null && gap > BETWEEN_WORDS && latin(before) && latin(glyph)) {
        cell.append(' ');
      }
      cell.append(glyph.blank() && cell.isEmpty() ? "" : glyph.text());
      before = glyph;
      end = glyph.right();
    }
    cells.add(cell.toString());
    return cells;
  }

  private static boolean again(Glyph before, Glyph glyph) {
    return glyph.text().equals(before.text())
        && glyph.x() - before.x() < SAME_PLACE * Math.min(before.width(), glyph.width());
  }

  private static boolean latin(Glyph glyph) {
    char c = glyph.text().charAt(0);
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
