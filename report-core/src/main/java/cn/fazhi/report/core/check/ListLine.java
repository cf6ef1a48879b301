package cn.fazhi.report.core.check;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a word list that says something: cells parted by | or a tab.
 *
 * @param number counted from 1, notes and empty lines included
 */
record ListLine(int number, List<String> cells) {
  static List<ListLine> of(List<String> lines) {
    List<ListLine> said = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        said.add(new ListLine(i + 1, cells(line)));
      }
    }
    return said;
  }

  private static List<String> cells(String line) {
    return List.of(line.split("[|｜\\t]", -1)).stream().map(String::strip).toList();
  }

  /** The line as it was written, but for blanks and tabs between cells. */
  String text() {
    return String.join("|", cells);
  }

  /** Empty where the line is too short. */
  String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  /** Words of a cell, parted by blanks or 、. */
  List<String> words(int index) {
    return List.of(cell(index).split("[、\\s\\u3000]+")).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
