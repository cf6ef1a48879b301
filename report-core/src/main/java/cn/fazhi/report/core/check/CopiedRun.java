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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs one after the other that stand in one and the same other text; what is said twice in
 * one report, one after the other there too: told once.
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
    record Elsewhere(Copied.Source source, int text) {}
    List<CopiedRun> runs = new ArrayList<>();
    Map<Elsewhere, CopiedRun> open = new HashMap<>();
    for (Copied copied : inOrder(all, order)) {
      Elsewhere elsewhere = new Elsewhere(copied.source(), copied.text());
      CopiedRun run = open.get(elsewhere);
      if (run == null || !goesOn(run.last(), copied, order)) {
        run = new CopiedRun(new ArrayList<>());
        open.put(elsewhere, run);
        runs.add(run);
      }
      run.all.add(copied);
    }
    return runs;
  }

  private static boolean goesOn(Copied last, Copied next, Map<BlockId, Integer> order) {
    boolean goesOnHere = place(next.here(), order) <= place(last.here(), order) + 1;
    if (!goesOnHere || next.source().kind() != Copied.Kind.WITHIN) {
      return goesOnHere;
    }
    int ahead = place(next.there(), order) - place(last.there(), order);
    return ahead == 0 || ahead == 1;
  }

  private static List<Copied> inOrder(List<Copied> all, Map<BlockId, Integer> order) {
    return all.stream()
        .sorted(
            Comparator.comparingInt((Copied copied) -> place(copied.here(), order))
                .thenComparingInt(copied -> copied.here().place().start()))
        .toList();
  }

  private static int place(Copied.@Nullable Side side, Map<BlockId, Integer> order) {
    return side == null ? 0 : order.getOrDefault(side.place().block(), 0);
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

  /** Whether all of them stand in one paragraph there. */
  boolean fromOne() {
    return all.stream()
            .flatMap(copied -> Stream.ofNullable(copied.there()))
            .map(there -> there.place().block())
            .distinct()
            .count()
        < 2;
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
