package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts what was typed into paragraphs and tables; a table row is a line with tabs between cells.
 */
final class Lines {
  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final String BLANK = "[\\s\\u00a0\\u200b\\u3000\\ufeff]";
  private static final Pattern EDGES = Pattern.compile("^" + BLANK + "+|" + BLANK + "+$");
  private static final Pattern ROW_EDGES =
      Pattern.compile("^[" + BLANK + "&&[^\\t]]+|[" + BLANK + "&&[^\\t]]+$");

  private final Set<String> paragraphs = new HashSet<>();
  private final Set<String> rows = new HashSet<>();
  private final List<String> pieces = new ArrayList<>();
  private boolean inTable;

  private Lines(List<Block> former) {
    for (Block block : former) {
      if (block.kind() == BlockKind.TABLE) {
        rows.addAll(List.of(BREAK.split(block.text())));
      } else {
        paragraphs.add(trimmed(block.text()));
      }
    }
  }

  /** The former blocks tell a paragraph with a tab in it from a row, and a row without from one. */
  static List<String> cut(String typed, List<Block> former) {
    Lines lines = new Lines(former);
    BREAK.splitAsStream(typed).forEach(lines::read);
    return lines.pieces;
  }

  static String trimmed(String text) {
    return EDGES.matcher(text).replaceAll("");
  }

  static String oneLine(String text) {
    return BREAK.splitAsStream(text).map(Lines::trimmed).collect(Collectors.joining());
  }

  private void read(String line) {
    String paragraph = trimmed(line);
    String row = ROW_EDGES.matcher(line).replaceAll("");
    if (isRow(row, paragraph)) {
      row(row);
    } else {
      inTable = false;
      if (!paragraph.isEmpty()) {
        pieces.add(paragraph);
      }
    }
  }

  private boolean isRow(String row, String paragraph) {
    return !paragraphs.contains(paragraph)
        && (paragraph.contains("\t")
            || inTable && row.contains("\t")
            || !paragraph.isEmpty() && rows.contains(row));
  }

  private void row(String row) {
    if (inTable) {
      pieces.add(pieces.remove(pieces.size() - 1) + "\n" + row);
    } else {
      pieces.add(row);
    }
    inTable = true;
  }
}
