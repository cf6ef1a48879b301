package cn.fazhi.report.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.route.Route;
import java.sql.Connection;
import java.util.UUID;
import org.flowable.engine.ProcessEngine;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** Our rows and the engine's live and die together, whichever side fails. */
@EngineTest
class OneTransactionTest {
  private final Flow flow = Flows.defaultFlow();
  private final ReportId id = new ReportId(UUID.randomUUID().toString());

  @Autowired private Route route;
  @Autowired private ProcessEngine engine;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient ours;
  @Autowired private JdbcTemplate connection;

  @BeforeEach
  void openOnBothSides() {
    route.prepare(flow);
    act(
        () -> {
          ours.sql("insert into note (id, step) values (?, 'drafting')").param(id.value()).update();
          route.open(id, flow, "drafting");
        });
  }

  @Test
  void anActMovesBothSides() {
    act(
        () -> {
          write("signing");
          route.advance(id, "drafting", "signing");
        });

    bothAreAt("signing");
  }

  @Test
  void anErrorAfterTheEngineTakesBothBack() {
    assertThatThrownBy(
            () ->
                act(
                    () -> {
                      write("signing");
                      route.advance(id, "drafting", "signing");
                      throw new IllegalArgumentException("the ledger is full");
                    }))
        .hasMessage("the ledger is full");

    bothAreAt("drafting");
  }

  @Test
  void anErrorInTheEngineAfterOurWriteTakesBothBack() {
    assertThatThrownBy(
            () ->
                act(
                    () -> {
                      write("nowhere");
                      route.advance(id, "drafting", "nowhere");
                    }))
        .isInstanceOf(RuntimeException.class);

    bothAreAt("drafting");
  }

  @Test
  void anErrorOfTheEngineThatSomebodySwallowsStillTakesBothBack() {
    assertThatThrownBy(
            () ->
                act(
                    () -> {
                      write("nowhere");
                      try {
                        route.advance(id, "drafting", "nowhere");
                      } catch (RuntimeException swallowed) {
                        write("signing");
                      }
                    }))
        .isInstanceOf(UnexpectedRollbackException.class);

    bothAreAt("drafting");
  }

  @Test
  void openingAndClosingAreTakenBackToo() {
    ReportId other = new ReportId(UUID.randomUUID().toString());
    assertThatThrownBy(
        () ->
            act(
                () -> {
                  route.open(other, flow, "drafting");
                  throw new IllegalStateException();
                }));
    assertThat(route.openStep(other)).isEmpty();

    act(() -> route.advance(id, "drafting", "signing"));
    act(() -> route.advance(id, "signing", "review"));
    act(() -> route.advance(id, "review", "decision"));
    act(() -> route.advance(id, "decision", "publication"));
    assertThatThrownBy(
        () ->
            act(
                () -> {
                  route.close(id, "publication");
                  throw new IllegalStateException();
                }));
    assertThat(route.openStep(id)).contains("publication");
  }

  @Test
  void theEngineUsesOurTransactionManager() {
    SpringProcessEngineConfiguration configuration =
        (SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration();

    assertThat(configuration.getTransactionManager()).isSameAs(transactions);
  }

  @Test
  void connectionsReadCommitted() {
    assertThat(connection.execute(Connection::getTransactionIsolation))
        .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
  }

  @Test
  void nothingMovesOutsideATransaction() {
    assertThatThrownBy(() -> route.advance(id, "drafting", "signing"))
        .isInstanceOf(IllegalTransactionStateException.class);
    bothAreAt("drafting");
  }

  private void act(Runnable act) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> act.run());
  }

  private void write(String step) {
    ours.sql("update note set step = ? where id = ?").param(step).param(id.value()).update();
  }

  private void bothAreAt(String step) {
    assertThat(
            ours.sql("select step from note where id = ?")
                .param(id.value())
                .query(String.class)
                .single())
        .isEqualTo(step);
    assertThat(route.openStep(id)).contains(step);
  }
}
