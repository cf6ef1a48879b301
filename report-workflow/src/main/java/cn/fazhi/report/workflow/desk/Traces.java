package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Fault;
import cn.fazhi.report.core.ledger.Row;
import cn.fazhi.report.core.report.Act;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the ledger's rows say of each report: how many acts it has seen, what the last one left. */
final class Traces {
  private static final Set<String> ACTS =
      Stream.concat(Stream.of(Scribe.OPEN), Arrays.stream(Act.values()).map(Act::name))
          .collect(Collectors.toUnmodifiableSet());

  private final Map<Chain, Trace> traces = new HashMap<>();
  private final Faults faults;

  Traces(Faults faults) {
    this.faults = faults;
  }

  /**
   * The acts of one report.
   *
   * @param last number of the last act's row
   * @param after digest of what it left
   */
  record Trace(long acts, long last, String after) {}

  void follow(Row row) {
    Event event = row.event();
    if (event.chain().isReport() && event.done() && ACTS.contains(event.deed())) {
      Trace before = traces.getOrDefault(event.chain(), new Trace(0, 0, ""));
      if (!event.before().equals(before.after())) {
        faults.add(new Fault(event.chain(), row.number(), "办理之前，报告已不是上一次办理留下的样子，可能在系统之外被改动过。"));
      }
      traces.put(event.chain(), new Trace(before.acts() + 1, row.number(), event.after()));
    }
  }

  /** The trace of a report, asked for once; null where there is none. */
  @Nullable Trace take(Chain chain) {
    return traces.remove(chain);
  }

  /** Reports that the ledger knows and nobody else. */
  void reportTheRest() {
    traces.forEach((chain, trace) -> faults.add(new Fault(chain, 0, "台账里有这份报告，数据库里却没有了，可能被删除。")));
  }
}
