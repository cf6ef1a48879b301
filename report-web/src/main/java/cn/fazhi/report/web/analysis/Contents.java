package cn.fazhi.report.web.analysis;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.document.PartSpan;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.web.analysis.Passage.PartMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which parts and headings a text has, and which parts it lacks.
 *
 * @param before headings that stand before the first part
 */
record Contents(List<Entry> before, List<Part> parts, List<String> missing) {
  /** No report has as many headings; of a text that has, the first are shown. */
  private static final int MOST = 200;

  /** A part and its headings. */
  record Part(PartMark mark, List<Entry> headings) {}

  /** A heading, to be led to. */
  record Entry(String block, String text, int level) {}

  static Contents of(Document document, Outline outline) {
    List<Entry> before = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    Map<BlockId, List<Integer>> begins = begins(outline);
    int count = 0;
    for (Block block : document.blocks()) {
      for (int number : begins.getOrDefault(block.id(), List.of())) {
        parts.add(new Part(mark(outline, number), new ArrayList<>()));
      }
      String heading = heading(block);
      if (!heading.isEmpty() && count++ < MOST && !owns(outline, begins, block, heading)) {
        (parts.isEmpty() ? before : parts.get(parts.size() - 1).headings())
            .add(new Entry(block.id().value(), heading, block.level()));
      }
    }
    return new Contents(before, parts, missing(outline));
  }

  private static Map<BlockId, List<Integer>> begins(Outline outline) {
    Map<BlockId, List<Integer>> begins = new HashMap<>();
    for (int i = 0; i < outline.parts().size(); i++) {
      begins.computeIfAbsent(outline.parts().get(i).firstBlock(), b -> new ArrayList<>()).add(i);
    }
    return begins;
  }

  /** A part's own heading is the part. */
  private static boolean owns(
      Outline outline, Map<BlockId, List<Integer>> begins, Block block, String heading) {
    return begins.getOrDefault(block.id(), List.of()).stream()
        .map(number -> outline.parts().get(number).heading())
        .anyMatch(own -> own != null && heading.endsWith(own));
  }

  private static String heading(Block block) {
    if (block.level() == 0 || block.level() > 2) {
      return "";
    }
    return block.kind() == BlockKind.HEADING
        ? block.text()
        : block.text().substring(0, block.runInEnd());
  }

  private static PartMark mark(Outline outline, int number) {
    PartSpan span = outline.parts().get(number);
    return new PartMark(number + 1, span.kind().label(), span.explicit());
  }

  /** By block, then by offset: where each part begins. */
  static Map<BlockId, Map<Integer, PartMark>> marks(Outline outline) {
    Map<BlockId, Map<Integer, PartMark>> marks = new HashMap<>();
    for (int i = 0; i < outline.parts().size(); i++) {
      PartSpan span = outline.parts().get(i);
      marks
          .computeIfAbsent(span.firstBlock(), b -> new HashMap<>())
          .put(span.start(), mark(outline, i));
    }
    return marks;
  }

  private static List<String> missing(Outline outline) {
    return Stream.of(StatutoryPart.values())
        .filter(StatutoryPart::required)
        .filter(part -> outline.part(part).isEmpty())
        .map(StatutoryPart::label)
        .toList();
  }
}
