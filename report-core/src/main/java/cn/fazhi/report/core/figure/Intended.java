package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.document.PartSpan;
import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.document.StatutoryPart;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** Which numbers are only meant for the coming year: targets are not what was done. */
record Intended(Map<BlockId, Integer> planFrom) {
  private static final Search INTENTION =
      Search.of(
          "力争|争取(?:在|到|实现|达到|使)|(?<!按照?|年度|工作|培训|既定|原)计划(?:在|于|开展|组织|举办|新|建|投|实|完成|调|培)|预计|(?<!模)拟(?:开展|举办|新|建|投|于)"
              + "|下一步|下步|明年|下一年|来年|目标(?:是|为)");
  private static final Search DONE = Search.of("今年以来|已(?!经?成为)|全年共|累计|截至|一年来|去年|上年|仅|只有");
  private static final int FAR = 200;
  private static final String SENTENCE_END = "。；;！？!?\n";

  static Intended of(Document document, Outline outline) {
    Map<BlockId, Integer> planFrom = new HashMap<>();
    for (PartSpan span : outline.parts()) {
      if (span.kind() == StatutoryPart.NEXT_PLAN) {
        mark(document, span, planFrom);
      }
    }
    return new Intended(planFrom);
  }

  /** The numbers of one block that are only meant. */
  IntPredicate in(Block block) {
    String text = block.text();
    int plan = planFrom.getOrDefault(block.id(), Integer.MAX_VALUE);
    BitSet intentions = starts(INTENTION, text);
    if (plan == Integer.MAX_VALUE && intentions.isEmpty()) {
      return at -> false;
    }
    BitSet done = starts(DONE, text);
    return at -> {
      int sentence = sentence(text, at);
      return !within(done, sentence, at) && (plan <= at || within(intentions, sentence, at));
    };
  }

  private static BitSet starts(Search words, String text) {
    BitSet starts = new BitSet();
    words.each(text, found -> starts.set(found.start()));
    return starts;
  }

  private static boolean within(BitSet starts, int from, int to) {
    int next = starts.nextSetBit(from);
    return next >= 0 && next < to;
  }

  /** A plan that is most of the report is a part read wrongly: then nothing is taken for it. */
  private static void mark(Document document, PartSpan span, Map<BlockId, Integer> planFrom) {
    Map<BlockId, Integer> found = new HashMap<>();
    boolean inside = false;
    int length = 0;
    for (Block block : document.blocks()) {
      boolean first = block.id().equals(span.firstBlock());
      inside |= first;
      if (inside) {
        int from = first ? span.start() : 0;
        found.put(block.id(), from);
        length += block.text().length() - from;
      }
      inside &= !block.id().equals(span.lastBlock());
    }
    if (length * 2 <= document.length()) {
      planFrom.putAll(found);
    }
  }

  private static int sentence(String text, int at) {
    return Beginning.of(text, at, at - FAR, SENTENCE_END);
  }
}
