package cn.fazhi.report.workflow.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.task.service.delegate.DelegateTask;
import org.flowable.task.service.delegate.TaskListener;

/** Sings as soon as a definition manages to run any code. */
public final class Canary
    implements JavaDelegate, TaskListener, ExecutionListener, FlowableEventListener {
  static final AtomicInteger SONGS = new AtomicInteger();

  public Canary() {
    SONGS.incrementAndGet();
  }

  @Override
  public void execute(DelegateExecution execution) {}

  @Override
  public void notify(DelegateTask task) {}

  @Override
  public void notify(DelegateExecution execution) {}

  @Override
  public void onEvent(FlowableEvent event) {}

  @Override
  public boolean isFailOnException() {
    return false;
  }

  @Override
  public boolean isFireOnTransactionLifecycleEvent() {
    return false;
  }

  @Override
  public String getOnTransaction() {
    return "";
  }
}
