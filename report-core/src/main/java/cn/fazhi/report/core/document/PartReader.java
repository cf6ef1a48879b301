package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where the statutory parts stand: by headings first, then by what the text says. */
final class PartReader {
  private static final Pattern ATTACHMENTS = Pattern.compile("附\\s*件\\s*\\d*\\s*[：:].{0,80}");
  private static final int LINES_OF_ATTACHMENTS = 6;

  private PartReader() {}

  static List<PartSpan> read(Document document, @Nullable Integer year) {
    List<Block> running = Contents.without(running(document));
    if (running.isEmpty()) {
      return List.of();
    }
    Headings headings = new Headings(running, year);
    List<Border> borders = new Inferred(headings, headings.borders(), year).complete();
    return spans(running, merged(borders));
  }

  /** The running text up to the signature; what follows it, like a list of contacts, is no part. */
  private static List<Block> running(Document document) {
    List<Block> blocks = document.blocks();
    int end = blocks.size();
    while (end > 0 && !closes(blocks.get(end - 1))) {
      end--;
    }
    while (end > 0 && closes(blocks.get(end - 1))) {
      end--;
    }
    List<Block> above = running(blocks.subList(0, end));
    List<Block> below = running(blocks.subList(end, blocks.size()));
    boolean attached = !below.isEmpty() && below.get(0).text().startsWith("附");
    boolean atTheEnd =
        above.size() >= below.size() && (attached || below.stream().noneMatch(b -> b.level() > 0));
    return withoutAttachments(atTheEnd ? above : running(blocks));
  }

  /** "附件：1.…" between the text and the signature names papers, it belongs to no part. */
  private static List<Block> withoutAttachments(List<Block> running) {
    for (int i = Math.max(1, running.size() - LINES_OF_ATTACHMENTS); i < running.size(); i++) {
      if (ATTACHMENTS.matcher(running.get(i).text()).matches()) {
        return running.subList(0, i);
      }
    }
    return running;
  }

  private static boolean closes(Block block) {
    return block.kind().compareTo(BlockKind.SIGNATURE) >= 0;
  }

  private static List<Block> running(List<Block> blocks) {
    return blocks.stream().filter(block -> block.kind().running()).toList();
  }

  /**
   * Neighbours of one kind are one part; it has a heading if one of them has. Where two parts begin
   * at one place the first of them holds nothing.
   */
  private static List<Border> merged(List<Border> borders) {
    List<Border> result = new ArrayList<>();
    for (Border border : borders.stream().sorted().toList()) {
      if (!result.isEmpty() && result.get(result.size() - 1).compareTo(border) == 0) {
        result.remove(result.size() - 1);
      }
      int last = result.size() - 1;
      if (last < 0 || result.get(last).kind() != border.kind()) {
        result.add(border);
      } else if (!result.get(last).explicit() && border.explicit()) {
        Border first = result.get(last);
        result.set(last, new Border(first.kind(), first.block(), first.offset(), border.heading()));
      }
    }
    return result;
  }

  private static List<PartSpan> spans(List<Block> running, List<Border> borders) {
    List<PartSpan> spans = new ArrayList<>();
    for (int i = 0; i < borders.size(); i++) {
      Border border = borders.get(i);
      spans.add(
          new PartSpan(
              border.kind(),
              border.heading(),
              border.explicit(),
              running.get(border.block()).id(),
              border.offset(),
              running.get(lastBlock(running, borders, i)).id()));
    }
    return spans;
  }

  private static int lastBlock(List<Block> running, List<Border> borders, int i) {
    if (i + 1 == borders.size()) {
      return running.size() - 1;
    }
    Border next = borders.get(i + 1);
    return next.offset() > 0 ? next.block() : next.block() - 1;
  }
}
