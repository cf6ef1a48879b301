package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Anchor;
import cn.fazhi.report.core.ledger.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of everything has found.
 *
 * @param faults how many there are
 * @param first the first of them, at most some twenty
 * @param newest the newest anchor, which others should note down: null before the first
 */
public record Verdict(
    Instant at,
    Duration took,
    long reports,
    long revisions,
    long rows,
    long chains,
    long anchors,
    @Nullable Anchor newest,
    long faults,
    List<Fault> first) {
  public Verdict {
    first = List.copyOf(first);
  }

  public boolean sound() {
    return faults == 0;
  }

  /** Counts, and the first thing that is wrong. */
  public String sentence() {
    String counts =
        "核对了 " + reports + " 份报告、" + revisions + " 个定稿、" + rows + " 条台账（" + chains + " 条链、"
            + anchors + " 个锚点），";
    return counts + (sound() ? "没有发现问题。" : "发现 " + faults + " 处问题。第一处：" + first.get(0).sentence());
  }
}
