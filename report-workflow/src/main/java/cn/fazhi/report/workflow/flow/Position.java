package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Turn;
import org.jspecify.annotations.Nullable;

/**
 * All that a flow has to know of a report to say what comes next.
 *
 * @param step the open step, null where the report waits for nobody
 * @param draftersStep the drafters' step the report last came from
 * @param returnedFrom the district step that returned it last, null in the first round
 * @param lastToAgree whether one more section's yes completes the countersigning
 */
public record Position(
    @Nullable String step,
    String draftersStep,
    @Nullable String returnedFrom,
    boolean lastToAgree) {

  public static Position of(Report report) {
    Turn turn = report.turn();
    return new Position(
        turn == null ? null : turn.step(),
        report.draftersStep(),
        report.returnedFrom(),
        report.step() == StepKind.COUNTERSIGN && report.lastToAgree());
  }
}
