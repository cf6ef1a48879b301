package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Writes a line of the form around the text: title, addressee, signature, date, number. */
final class FormLine {
  private FormLine() {}

  /** Where a kind stands in several lines, its first one is meant, as in {@link Document#line}. */
  static Document write(Document document, BlockKind kind, String text, Supplier<BlockId> fresh) {
    if (kind.running()) {
      throw new IllegalArgumentException(kind + " is no line of the form");
    }
    List<Block> blocks = new ArrayList<>(document.blocks());
    String line = Lines.oneLine(text);
    int place = place(blocks, kind);
    if (place >= 0 && blocks.get(place).text().equals(line)) {
      return document;
    }
    if (line.isEmpty()) {
      if (place >= 0) {
        blocks.remove(place);
      }
    } else if (place >= 0) {
      blocks.set(place, new Block(blocks.get(place).id(), kind, 0, "", line, null));
    } else {
      BlockId id = new FreshIds(document, fresh).next();
      blocks.add(gap(blocks, kind), new Block(id, kind, 0, "", line, null));
    }
    return new Document(blocks);
  }

  /** Before the first block that the page shows later. */
  static int gap(List<Block> blocks, BlockKind kind) {
    int gap = 0;
    while (gap < blocks.size() && rank(blocks.get(gap).kind()) <= rank(kind)) {
      gap++;
    }
    return gap;
  }

  private static int place(List<Block> blocks, BlockKind kind) {
    return blocks.stream().map(Block::kind).toList().indexOf(kind);
  }

  private static int rank(BlockKind kind) {
    return kind.running() ? BlockKind.HEADING.ordinal() : kind.ordinal();
  }
}
