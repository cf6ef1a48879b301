package cn.fazhi.report.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.FlowDrawing;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.flow.Reentry;
import cn.fazhi.report.workflow.flow.Step;
import cn.fazhi.report.workflow.flow.Who;
import cn.fazhi.report.workflow.route.Route;
import cn.fazhi.report.workflow.route.RouteContract;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flowable.engine.ProcessEngine;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class FlowableRouteTest extends RouteContract {
  @Autowired private Route route;
  @Autowired private ProcessEngine engine;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient tables;

  @Override
  protected Route route() {
    return route;
  }

  @Override
  protected void act(Runnable act) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> act.run());
  }

  @Test
  void preparingAgainMakesNoNewVersion() {
    Flow flow = Flows.defaultFlow();
    route.prepare(flow);
    long before = deployed(flow);

    route.prepare(flow);

    assertThat(deployed(flow)).isEqualTo(before).isEqualTo(1);
  }

  @Test
  void namesPeopleGaveNeverReachTheEngine() {
    Step drafting =
        new Step(
            "drafting",
            "${''.getClass()}𬱖",
            StepKind.DRAFTING,
            Who.Side.UNIT,
            0,
            0,
            Reentry.FIRST_DISTRICT_STEP);
    Flow shipped = Flows.shortFlow();
    Flow flow =
        new Flow(
            new FlowVersion("named", 1),
            "𬱖镇流程",
            List.of(drafting, shipped.line().get(1), shipped.line().get(2)),
            shipped.revision());
    ReportId id = newId();
    route.prepare(flow);
    act(() -> route.open(id, flow, "drafting"));

    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(id.value())
            .singleResult();
    assertThat(task.getName()).isEqualTo("drafting");
    assertThat(task.getAssignee()).isNull();
  }

  @Tag("R023")
  @Test
  void theEngineKeepsNoVariablesPeopleOrHistory() {
    ReportId id = newId();
    Flow flow = Flows.defaultFlow();
    route.prepare(flow);
    act(() -> route.open(id, flow, "drafting"));
    act(() -> route.advance(id, "drafting", "signing"));

    for (String table :
        List.of("ACT_RU_VARIABLE", "ACT_RU_IDENTITYLINK", "ACT_HI_PROCINST", "ACT_HI_TASKINST")) {
      assertThat(tables.sql("select count(*) from " + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void idsAreRandom() {
    ReportId id = newId();
    route.prepare(Flows.defaultFlow());
    act(() -> route.open(id, Flows.defaultFlow(), "drafting"));

    String task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(id.value())
            .singleResult()
            .getId();
    assertThat(UUID.fromString(task).version()).isEqualTo(4);
  }

  @Test
  void ofTwoAtTheSameMomentOneMovesAndTheOtherIsToldSo() throws Exception {
    route.prepare(Flows.defaultFlow());
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int pair = 0; pair < 20; pair++) {
        ReportId id = newId();
        act(() -> route.open(id, Flows.defaultFlow(), "drafting"));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> racer = () -> wins(id, together);
        List<Future<Boolean>> ends = two.invokeAll(List.of(racer, racer));
        assertThat(List.of(ends.get(0).get(), ends.get(1).get())).containsOnlyOnce(true);
        assertThat(route.openStep(id)).contains("signing");
      }
    } finally {
      two.shutdownNow();
    }
  }

  private boolean wins(ReportId id, CyclicBarrier together) throws Exception {
    together.await();
    try {
      act(() -> route.advance(id, "drafting", "signing"));
      return true;
    } catch (Refusal.Stale told) {
      return false;
    } catch (RuntimeException e) {
      assertThat(e).hasRootCauseInstanceOf(SQLTransactionRollbackException.class);
      return false;
    }
  }

  private long deployed(Flow flow) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(FlowDrawing.processId(flow))
        .count();
  }
}
