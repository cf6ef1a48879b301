package cn.fazhi.report.workflow.engine;

import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.agenda.DefaultFlowableEngineAgenda;

/**
 * Ends what would go on for ever, as a circle of gateways does in which nobody is waited for: from
 * one step of a flow to the next the engine needs a few operations.
 */
final class BriefAgenda extends DefaultFlowableEngineAgenda {
  private static final int MOST = 200;

  private int done;

  BriefAgenda(CommandContext command) {
    super(command);
  }

  @Override
  public Runnable getNextOperation() {
    if (++done > MOST) {
      throw Only.refused("to go on without a step that waits");
    }
    return super.getNextOperation();
  }
}
