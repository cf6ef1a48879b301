package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Paragraphs read as one, because a total stands in one and its parts in the next: 其中 begins it, or
 * a colon ends it and a list follows.
 */
final class Joined {
  private static final Search GOES_ON =
      Search.of(
          "^(?:其中|具体[为是]?|分别|包括)[，,：:\\u4e00-\\u9fff]|^"
              + Opening.SORT
              + "[，,：:]"
              + "|^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．])?(?:[^，,。；;：:]{2,14}。)?[^，,。；;：:]{0,8}(?:案件|事项|纠纷|诉求|工单|申请|投诉|隐患|问题)[当之]?中[，,：:]");
  private static final Search AWAITS = Search.of("[：:]$");
  private static final Search LISTED = Search.of("[；;、，,]$");
  private static final Search CLOSED = Search.of("[。！？：:；;、，,]$");
  private static final int LONGEST_ITEM = 80;
  private static final int MOST = 12;

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean list;

  /** A paragraph from where its words begin, and where they stand among all. */
  private record Piece(Block block, int from, int start, int end) {
    Anchor anchor(int start, int end) {
      return new Anchor(block.id(), start - this.start + from, end - this.start + from);
    }
  }

  static List<Joined> of(List<Block> blocks) {
    List<Joined> all = new ArrayList<>();
    Joined last = null;
    for (Block block : blocks) {
      if (Grid.is(block)) {
        last = null;
        continue;
      }
      if (last == null || !last.goesOn(block)) {
        last = new Joined();
        all.add(last);
      }
      last.add(block);
    }
    return all;
  }

  private boolean goesOn(Block block) {
    Block before = pieces.get(pieces.size() - 1).block();
    boolean item = block.body().length() <= LONGEST_ITEM && !block.body().isEmpty();
    boolean awaited = AWAITS.in(before.text()) && item;
    boolean listed = list && item && (LISTED.in(before.text()) || sameLabel(before, block));
    boolean first = pieces.size() == 1 && before.kind() == BlockKind.PARAGRAPH;
    boolean more = first && block.kind() == BlockKind.PARAGRAPH && GOES_ON.in(block.text());
    return pieces.size() < MOST && prose(block) && (awaited && first || listed || more);
  }

  private static boolean sameLabel(Block before, Block block) {
    return !block.label().isEmpty() && block.level() == before.level() && !before.label().isEmpty();
  }

  /** In a list a heading may be but a short item. */
  private static boolean prose(Block block) {
    return block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.HEADING;
  }

  private void add(Block block) {
    list |= !pieces.isEmpty() && AWAITS.in(pieces.get(pieces.size() - 1).block().text());
    int from = pieces.isEmpty() ? 0 : block.label().length();
    if (list && !CLOSED.in(text.toString())) {
      text.append('；');
    }
    int start = text.length();
    text.append(block.text(), from, block.text().length());
    pieces.add(new Piece(block, from, start, text.length()));
  }

  /** The first paragraph alone, where there is but one. */
  Passage passage(Map<BlockId, List<Figure>> figures) {
    Block first = pieces.get(0).block();
    if (pieces.size() == 1) {
      return new Passage(first, figures.getOrDefault(first.id(), List.of()));
    }
    List<Figure> all = new ArrayList<>();
    for (Piece piece : pieces) {
      for (Figure figure : figures.getOrDefault(piece.block().id(), List.of())) {
        all.add(moved(figure, first.id(), piece.start() - piece.from()));
      }
    }
    return new Passage(
        new Block(first.id(), BlockKind.PARAGRAPH, 0, "", text.toString(), null), all);
  }

  private static Figure moved(Figure figure, BlockId block, int by) {
    Anchor place = figure.place();
    return new Figure(
        figure.indicator(),
        figure.label(),
        figure.value(),
        figure.unit(),
        figure.approximate(),
        new Anchor(block, place.start() + by, place.end() + by),
        figure.quote(),
        figure.asOf());
  }

  /** The relation with its places in the paragraphs; what it quotes is where the total stands. */
  Relation back(Relation relation) {
    if (pieces.size() == 1) {
      return relation;
    }
    List<Anchor> places = relation.places().stream().map(this::back).toList();
    Piece stated = piece(relation.places().get(0));
    int start = Math.max(stated.start(), relation.place().start());
    int end = Math.min(stated.end(), relation.place().end());
    Anchor place = stated.anchor(start, end);
    return new Relation(
        relation.kind(),
        relation.holds(),
        place,
        text.substring(start, end),
        relation.stated(),
        relation.computed(),
        places,
        relation.arithmetic());
  }

  private Anchor back(Anchor anchor) {
    return piece(anchor).anchor(anchor.start(), anchor.end());
  }

  private Piece piece(Anchor anchor) {
    return pieces.stream().filter(p -> anchor.start() < p.end()).findFirst().orElseThrow();
  }
}
