package cn.fazhi.report.web.district;

import cn.fazhi.report.core.report.BoardLine;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.web.frame.Sentences;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One unit on the board.
 *
 * @param lateBy days, 0 where it is in time
 * @param sentence who has it since when, and what then; empty where it has not come
 */
record BoardRow(BoardLine line, Stage stage, long lateBy, Sentences.Sentence sentence) {

  public @Nullable Line report() {
    return line.report();
  }

  public @Nullable Instant since() {
    Line report = line.report();
    return report == null ? null : report.since();
  }

  public int returned() {
    Line report = line.report();
    return report == null ? 0 : report.standing().returned();
  }

  public @Nullable Instant approved() {
    Line report = line.report();
    return report == null ? null : report.standing().approved();
  }

  public @Nullable Instant published() {
    Line report = line.report();
    return report == null ? null : report.publishedOn();
  }
}
