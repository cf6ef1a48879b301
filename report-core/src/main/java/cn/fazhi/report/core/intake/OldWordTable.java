package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the paragraphs of a .doc's table back into rows and cells. */
final class OldWordTable {
  private final List<Line> into;
  private final List<List<List<Line>>> rows = new ArrayList<>();
  private List<List<Line>> row = new ArrayList<>();
  private List<Line> cell = new ArrayList<>();

  OldWordTable(List<Line> into) {
    this.into = into;
  }

  void add(Line line) {
    cell.add(line);
  }

  void endCell() {
    row.add(cell);
    cell = new ArrayList<>();
  }

  void endRow() {
    if (!cell.isEmpty()) {
      endCell();
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    row = new ArrayList<>();
  }

  /** A frame of one cell is no table. */
  void end() {
    endRow();
    if (rows.size() == 1 && rows.get(0).size() == 1) {
      into.addAll(rows.get(0).get(0));
    } else {
      String text =
          rows.stream()
              .map(OldWordTable::text)
              .filter(each -> !each.isBlank())
              .collect(Collectors.joining("\n"));
      if (!text.isBlank()) {
        into.add(new Line("", 0, text, true, List.of()));
      }
    }
    rows.clear();
  }

  private static String text(List<List<Line>> row) {
    return row.stream().map(Line::cell).collect(Collectors.joining("\t"));
  }
}
