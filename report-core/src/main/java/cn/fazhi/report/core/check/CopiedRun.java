package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Copied;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paragraphs one after the other that stand in one and the same other text: told once.
 *
 * @param all in the order of the text, at least one
 */
record CopiedRun(List<Copied> all) {

  /** Headings and tables between two paragraphs are not compared and part nothing. */
  static List<CopiedRun> of(Document document, List<Copied> all) {
    Map<BlockId, Integer> order = new HashMap<>();
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.PARAGRAPH) {
        order.put(block.id(), order.size());
      }
    }
    List<CopiedRun> runs = new ArrayList<>();
    Map<Copied.Source, CopiedRun> open = new HashMap<>();
    for (Copied copied : inOrder(all, order)) {
      CopiedRun run = open.get(copied.source());
      if (run == null || place(copied, order) > place(run.last(), order) + 1) {
        run = new CopiedRun(new ArrayList<>());
        open.put(copied.source(), run);
        runs.add(run);
      }
      run.all.add(copied);
    }
    return runs;
  }

  private static List<Copied> inOrder(List<Copied> all, Map<BlockId, Integer> order) {
    return all.stream()
        .sorted(
            Comparator.comparingInt((Copied copied) -> place(copied, order))
                .thenComparingInt(copied -> copied.here().place().start()))
        .toList();
  }

  private static int place(Copied copied, Map<BlockId, Integer> order) {
    return order.getOrDefault(copied.here().place().block(), 0);
  }

  Copied first() {
    return all.get(0);
  }

  private Copied last() {
    return all.get(all.size() - 1);
  }

  Copied.Source source() {
    return first().source();
  }

  /** How many paragraphs. */
  int places() {
    return (int) all.stream().map(copied -> copied.here().place().block()).distinct().count();
  }

  /** Of the paragraph that is least alike. */
  double similarity() {
    return all.stream().mapToDouble(Copied::similarity).min().orElse(0);
  }

  boolean letterForLetter() {
    return all.stream()
        .allMatch(
            copied ->
                copied.there() != null && copied.there().quote().equals(copied.here().quote()));
  }
}
