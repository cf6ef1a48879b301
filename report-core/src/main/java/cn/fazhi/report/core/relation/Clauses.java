package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.figure.Beginning;
import cn.fazhi.report.core.figure.Figure;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The words around figures of one document. */
final class Clauses {
  static final String ENDS = "，,。；;：:！？\n";
  static final int FAR = 30;

  private final Map<BlockId, String> texts;

  Clauses(Document document) {
    this.texts = document.blocks().stream().collect(Collectors.toMap(Block::id, Block::text));
  }

  /** The whole text of the block in which a figure stands. */
  String text(Figure figure) {
    return Objects.requireNonNull(texts.get(figure.place().block()));
  }

  /** What stands before a figure in its clause. */
  String before(Figure figure) {
    String text = text(figure);
    int end = figure.place().start();
    return text.substring(Beginning.of(text, end, end - FAR, ENDS), end);
  }

  /** The sentence up to a figure, and a word behind it. */
  String sentence(Figure figure) {
    String text = text(figure);
    int end = Math.min(text.length(), figure.place().end() + 2);
    int start = figure.place().start();
    while (start > 0 && end - start < 2 * FAR && "。；;！？\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, end);
  }
}
