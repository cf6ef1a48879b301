package cn.fazhi.report.workflow.engine;

import cn.fazhi.report.core.report.Refusal;
import java.util.List;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;

/**
 * Tells the ways in which the engine says that somebody was faster from everything else, which goes
 * through untouched: deadlocks have to reach the retry around the act as they are.
 */
final class LostRace {
  private LostRace() {}

  static void turnedIntoRefusal(Runnable completion) {
    try {
      completion.run();
    } catch (FlowableException e) {
      throw lost(e) ? refusal() : e;
    }
  }

  static Refusal.Stale refusal() {
    return new Refusal.Stale("这一步刚刚已由别人办理，请刷新页面查看最新情况。", List.of());
  }

  private static boolean lost(FlowableException e) {
    return e instanceof FlowableOptimisticLockingException
        || e instanceof FlowableObjectNotFoundException;
  }
}
