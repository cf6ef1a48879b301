package cn.fazhi.report.workflow.engine;

import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for somebody. A run goes on only by its task being completed, so the engine
 * need not ask the database whether that is so.
 */
final class WaitingStep extends UserTaskActivityBehavior {
  private static final long serialVersionUID = 1L;

  WaitingStep(UserTask step) {
    super(step);
  }

  @Override
  public void trigger(DelegateExecution run, @Nullable String signal, @Nullable Object signalled) {
    leave(run);
  }
}
