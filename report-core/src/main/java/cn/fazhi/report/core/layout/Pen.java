package cn.fazhi.report.core.layout;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Writes the words of blocks, and where remarks on them begin and end, their marks. */
final class Pen {
  private final Map<BlockId, List<Mark>> marks = new HashMap<>();

  /** A remark's place among the words, and how far it has been marked. */
  private static final class Mark {
    final BigInteger id;
    final int start;
    final int end;
    boolean begun;
    boolean ended;

    Mark(BigInteger id, int start, int end) {
      this.id = id;
      this.start = start;
      this.end = end;
    }
  }

  Pen(XWPFDocument word, Document document, List<Remark> remarks) {
    Map<BlockId, Block> blocks = new HashMap<>();
    document.blocks().forEach(block -> blocks.put(block.id(), block));
    Block first = document.blocks().stream().filter(Pen::written).findFirst().orElse(null);
    Comments comments = new Comments(word);
    for (Remark remark : remarks) {
      Anchor place = remark.place();
      Block block = place == null ? null : blocks.get(place.block());
      if (place != null && block != null && written(block)) {
        mark(block, place.start(), place.end(), comments.add(remark, ""));
      } else if (first != null) {
        mark(first, 0, first.text().length(), comments.add(remark, "【全文】"));
      }
    }
  }

  private static boolean written(Block block) {
    return !block.text().isBlank();
  }

  private void mark(Block block, int start, int end, BigInteger id) {
    int length = block.text().length();
    int from = Math.min(start, length - 1);
    marks
        .computeIfAbsent(block.id(), b -> new ArrayList<>())
        .add(new Mark(id, from, Math.max(from, Math.min(end, length))));
  }

  void write(XWPFParagraph paragraph, Typeface typeface, Block block) {
    write(paragraph, typeface, block, 0, block.text().length());
  }

  /** Writes a stretch of a block's text; the stretches of one block come in their order. */
  void write(XWPFParagraph paragraph, Typeface typeface, Block block, int from, int to) {
    List<Mark> here = marks.getOrDefault(block.id(), List.of());
    int at = from;
    begin(paragraph, here, at);
    end(paragraph, here, at);
    for (int cut : cuts(here, from, to)) {
      Sheet.write(paragraph, typeface, block.text().substring(at, cut));
      at = cut;
      end(paragraph, here, at);
      if (at < to) {
        begin(paragraph, here, at);
      }
    }
  }

  private static TreeSet<Integer> cuts(List<Mark> marks, int from, int to) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(to));
    for (Mark mark : marks) {
      cuts.add(mark.start);
      cuts.add(mark.end);
    }
    return new TreeSet<>(cuts.subSet(from, false, to, true));
  }

  /** What stands between cells is not written: remarks that begin there begin with what follows. */
  private static void begin(XWPFParagraph paragraph, List<Mark> marks, int at) {
    for (Mark mark : marks) {
      if (!mark.begun && mark.start <= at) {
        mark.begun = true;
        paragraph.getCTP().addNewCommentRangeStart().setId(mark.id);
      }
    }
  }

  private static void end(XWPFParagraph paragraph, List<Mark> marks, int at) {
    for (Mark mark : marks) {
      if (mark.begun && !mark.ended && mark.end <= at) {
        close(paragraph, mark);
      }
    }
  }

  private static void close(XWPFParagraph paragraph, Mark mark) {
    mark.ended = true;
    paragraph.getCTP().addNewCommentRangeEnd().setId(mark.id);
    paragraph.getCTP().addNewR().addNewCommentReference().setId(mark.id);
  }

  /** A block's last word is written: no remark on it is left open. */
  void finish(XWPFParagraph paragraph, Block block) {
    List<Mark> here = marks.getOrDefault(block.id(), List.of());
    begin(paragraph, here, Integer.MAX_VALUE);
    end(paragraph, here, Integer.MAX_VALUE);
  }

  /** The last word is written: remarks on what the page does not carry stand here. */
  void finish(XWPFParagraph paragraph, Document document) {
    document.blocks().forEach(block -> finish(paragraph, block));
  }
}
