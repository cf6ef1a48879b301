package cn.fazhi.report.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.fazhi.report.core.report.Refusal;
import java.sql.SQLTransactionRollbackException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.FlowableIllegalArgumentException;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.junit.jupiter.api.Test;

class LostRaceTest {
  @Test
  void everyWayOfLosingARaceIsStale() {
    stale(new FlowableOptimisticLockingException("updated by another transaction concurrently"));
    stale(new FlowableObjectNotFoundException("Cannot find task"));
  }

  @Test
  void whatTheRetryHasToSeeGoesThroughAsItIs() {
    untouched(new PersistenceException("flush", new SQLTransactionRollbackException("deadlock")));
  }

  @Test
  void otherTroubleGoesThroughAsItIs() {
    untouched(new FlowableException("No outgoing sequence flow could be selected"));
    untouched(new FlowableIllegalArgumentException("no such task"));
    untouched(new FlowableException((String) null));
    untouched(new IllegalStateException());
  }

  private static void stale(RuntimeException e) {
    assertThat(thrownFor(e)).isInstanceOf(Refusal.Stale.class);
  }

  private static void untouched(RuntimeException e) {
    assertThat(thrownFor(e)).isSameAs(e);
  }

  private static Throwable thrownFor(RuntimeException e) {
    return catchThrowable(
        () ->
            LostRace.turnedIntoRefusal(
                () -> {
                  throw e;
                }));
  }
}
