package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.List;

/** Puts other words in one place of a document; all other places stay as they are. */
public final class Mending {
  private Mending() {}

  /** A block of which nothing is left goes away. Throws where there is no such place. */
  public static Document at(Document document, Anchor place, String words) {
    List<Block> blocks = new ArrayList<>(document.blocks());
    Block block = document.block(place.block()).orElseThrow();
    int index = blocks.indexOf(block);
    Block mended = mended(block, place, words);
    if (mended.text().isBlank()) {
      blocks.remove(index);
    } else {
      blocks.set(index, mended);
    }
    return new Document(blocks);
  }

  /** What reaches from the label into the text takes the label's rest away. */
  private static Block mended(Block block, Anchor place, String words) {
    int border = block.label().length();
    boolean inLabel = place.start() < border;
    String label =
        inLabel
            ? replaced(block.label(), place.start(), Math.min(place.end(), border), words)
            : block.label();
    String body =
        inLabel
            ? block.body().substring(Math.max(0, place.end() - border))
            : replaced(block.body(), place.start() - border, place.end() - border, words);
    return new Block(block.id(), block.kind(), block.level(), label, body, block.part());
  }

  private static String replaced(String text, int start, int end, String words) {
    return text.substring(0, start) + words + text.substring(end);
  }
}
