package cn.fazhi.report.core.intake;

import java.util.List;

/**
 * A line of a PDF's page.
 *
 * @param page from 0
 * @param y from the top of the page; lengths are points
 * @param size of most of its characters
 * @param cells what stands far apart on it, usually one; the last one ends with the blanks that end
 *     the line
 */
record PdfLine(int page, float left, float right, float y, float size, List<String> cells) {
  PdfLine {
    cells = List.copyOf(cells);
  }

  String text() {
    return Residue.trim(String.join(" ", cells));
  }

  boolean endsBlank() {
    return cells.get(cells.size() - 1).endsWith(" ");
  }

  boolean apart() {
    return cells.size() > 1;
  }
}
