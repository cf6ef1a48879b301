package cn.fazhi.report.workflow.route;

import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.workflow.flow.Flow;
import java.util.List;
import java.util.Optional;

/**
 * Keeps whose turn it is: exactly one open step from opening to closing, none before or after. All
 * but {@link #prepare} belong into the transaction of the act that moves the report. Where somebody
 * was faster it throws {@link cn.fazhi.report.core.report.Refusal.Stale}.
 */
public interface Route {
  /** Makes a flow version known before the first report opens on it; again does nothing. */
  void prepare(Flow flow);

  /** Begins at the given step: the flow's first, or its revision where a report is reopened. */
  void open(ReportId id, Flow flow, String firstStep);

  /** Leaves the open step, which must be the one named, for one of its targets. */
  void advance(ReportId id, String from, String next);

  /** Leaves the open step, which must be the one named, for the end. */
  void close(ReportId id, String from);

  /**
   * Takes away whatever is under way for a report, broken or not, so that it can be opened anew:
   * for repairs alone.
   */
  void clear(ReportId id);

  /** The key of the open step. */
  Optional<String> openStep(ReportId id);

  /** Everything under way, whether it is as it should be or not. */
  List<Run> runs();

  /**
   * One way from opening to closing.
   *
   * @param report the report's id, empty where it has none
   * @param openSteps their keys; exactly one unless something is broken
   */
  record Run(String report, List<String> openSteps) {
    public Run {
      openSteps = List.copyOf(openSteps);
    }
  }
}
