package cn.fazhi.report.web.analysis;

import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.web.analysis.Passage.Bit;
import cn.fazhi.report.web.analysis.Passage.PartMark;
import cn.fazhi.report.web.frame.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Cuts one block's text where something begins or ends in it. */
final class Marked {
  private final Block block;
  private final String text;
  private final List<Note> notes;

  /** Parts that begin in it, by offset. */
  private final Map<Integer, PartMark> parts;

  Marked(Block block, List<Note> notes, Map<Integer, PartMark> parts) {
    this.block = block;
    this.text = block.text();
    this.notes = notes;
    this.parts = parts;
  }

  Passage passage(Sheet.Line line) {
    boolean table = block.kind() == BlockKind.TABLE;
    return new Passage(
        line, parts.get(0), table ? List.of() : bits(), table ? rows() : List.of(), notes);
  }

  private List<Bit> bits() {
    List<Bit> bits = new ArrayList<>();
    int from = 0;
    for (int to : cuts()) {
      bits.add(bit(from, to, text.substring(from, to)));
      from = to;
    }
    return bits;
  }

  private List<List<List<Bit>>> rows() {
    List<List<List<Bit>>> rows = new ArrayList<>();
    List<List<Bit>> row = new ArrayList<>();
    List<Bit> cell = new ArrayList<>();
    int from = 0;
    for (int to : cuts()) {
      char first = text.charAt(from);
      if (first == '\t' || first == '\n') {
        cell.add(bit(from, to, ""));
        row.add(cell);
        cell = new ArrayList<>();
      } else {
        cell.add(bit(from, to, text.substring(from, to)));
      }
      if (first == '\n') {
        rows.add(row);
        row = new ArrayList<>();
      }
      from = to;
    }
    row.add(cell);
    rows.add(row);
    return rows;
  }

  private TreeSet<Integer> cuts() {
    TreeSet<Integer> cuts = new TreeSet<>(parts.keySet());
    cuts.add(block.runInEnd());
    cuts.add(text.length());
    notes.stream().map(Marked::place).forEach(place -> cuts.add(place.start()));
    notes.stream().map(Marked::place).forEach(place -> cuts.add(place.end()));
    for (int i = 0; block.kind() == BlockKind.TABLE && i < text.length(); i++) {
      if (text.charAt(i) == '\t' || text.charAt(i) == '\n') {
        cuts.add(i);
        cuts.add(i + 1);
      }
    }
    return new TreeSet<>(cuts.subSet(0, false, text.length(), true));
  }

  private Bit bit(int from, int to, String words) {
    String mark =
        notes.stream()
            .filter(note -> place(note).start() <= from && to <= place(note).end())
            .map(note -> note.finding().severity())
            .min(Comparator.naturalOrder())
            .map(Severity::name)
            .orElse("");
    return new Bit(
        words,
        words.isEmpty() ? "" : mark.toLowerCase(Locale.ROOT),
        from < block.runInEnd() ? "l" + block.level() : "",
        from == 0 ? null : parts.get(from),
        notes.stream().filter(note -> ends(place(note), from, to)).toList());
  }

  private boolean ends(Anchor place, int from, int to) {
    int end = Math.min(Math.max(place.end(), 1), text.length());
    return from < end && end <= to;
  }

  private static Anchor place(Note note) {
    return java.util.Objects.requireNonNull(note.finding().place());
  }
}
