package cn.fazhi.report.web.district;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the board can be sorted by. */
enum Column {
  UNIT("单位", row -> row.line().unit().value()),
  STATE("状态", BoardRow::stage),
  ARRIVED("报送", row -> last(row.line().arrived())),
  LATE("时限", BoardRow::lateBy),
  SINCE("现在", row -> last(row.since())),
  RETURNED("退回", BoardRow::returned),
  APPROVED("审定", row -> last(row.approved())),
  PUBLISHED("公开", row -> last(row.published()));

  private final String label;
  private final Comparator<BoardRow> comparator;

  <C extends Comparable<? super C>> Column(String label, Function<BoardRow, C> value) {
    this.label = label;
    this.comparator = Comparator.comparing(value);
  }

  public String label() {
    return label;
  }

  /** Where two are alike, the unit decides. */
  Comparator<BoardRow> comparator(boolean down) {
    Comparator<BoardRow> first = down ? comparator.reversed() : comparator;
    return first.thenComparing(row -> row.line().unit().value());
  }

  private static Instant last(@Nullable Instant at) {
    return at == null ? Instant.MAX : at;
  }
}
