package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.Optional;

/** Whether something grew or fell, by the words that end before a number. */
enum Direction {
  DOWN(-1, "(?:" + Direction.FELL + "|提速|减|降)(?:了|为|达|率|比例|幅度)*$"),
  UP(1, "(?:" + Direction.GREW + "|增)(?:了|为|达|率)*$");

  /** Words that say no more than that it grew, as a part of patterns. */
  static final String GREW = "增长|增加|上升|提高|提升|增幅|上涨";

  static final String FELL = "下降|减少|降低|降幅|回落|压减|压缩|压降|减幅|缩短|缩减|精简|下滑";

  private final int sign;
  private final Search words;

  Direction(int sign, String words) {
    this.sign = sign;
    this.words = Search.of(words);
  }

  static Optional<Direction> toldBy(String words) {
    return DOWN.words.in(words)
        ? Optional.of(DOWN)
        : Optional.of(UP).filter(up -> up.words.in(words));
  }

  /** 1 or -1, as a difference that goes this way. */
  int sign() {
    return sign;
  }
}
