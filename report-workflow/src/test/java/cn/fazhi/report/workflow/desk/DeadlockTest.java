package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.mysql.OnMySql;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongPredicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deadlocks and lock time-outs that MySQL really has: the act is done again from its start, and
 * once.
 */
@DeskTest
@OnMySql
@Tag("R020")
class DeadlockTest {
  private static final String WAITING = "select count(*) from performance_schema.data_lock_waits";
  private static final String COUNTED =
      "select count from information_schema.innodb_metrics where name = '%s'";
  private static final int MOST_LOOKS = 100_000;

  private final ExecutorService clerk = Executors.newSingleThreadExecutor();

  @Autowired private Office office;
  @Autowired private DataSource database;
  @Autowired private JdbcClient look;

  @BeforeEach
  void settle() {
    Neighbour.settles(look);
  }

  @AfterEach
  void goHome() {
    clerk.shutdownNow();
  }

  @RepeatedTest(5)
  void theVictimAmongOurOwnRowsIsDoneAgain() throws Exception {
    Journey journey = office.journey(Office.STANDARD).drafted();

    Runnable write =
        () ->
            office.township.write(
                journey.drafter, journey.ticket(), Act.SAVE, journey.text("又改了一处"), "保存");

    crossing(journey, write, "report_text", "report_id", journey.id().value());
  }

  @RepeatedTest(5)
  void theVictimInTheEngineIsDoneAgain() throws Exception {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    String task =
        look.sql(
                """
                select t.ID_ from ACT_RU_TASK t
                join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where e.BUSINESS_KEY_ = ?""")
            .param(journey.id().value())
            .query(String.class)
            .single();

    crossing(journey, journey::passed, "ACT_RU_TASK", "ID_", task);
  }

  /** The neighbour has the other row and wants the report's, the clerk the other way round. */
  private void crossing(Journey journey, Runnable act, String table, String column, String key)
      throws Exception {
    Report before = journey.report();
    long rows = office.ledgerRows(journey.id());
    long deadlocks = counted("lock_deadlocks");
    try (Neighbour neighbour = new Neighbour(database).withMuchWritten()) {
      neighbour.takes(table, column, key);
      Future<?> done = clerk.submit(act);
      until(WAITING, waiting -> waiting > 0);
      neighbour.takes("report", "id", journey.id().value());
      neighbour.close();
      done.get();
    }

    assertThat(counted("lock_deadlocks")).isEqualTo(deadlocks + 1);
    doneOnce(journey, before, rows);
  }

  @Test
  void whoHasWaitedTooLongForARowTriesAgain() throws Exception {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    Report before = journey.report();
    long rows = office.ledgerRows(journey.id());
    long timeOuts = counted("lock_timeouts");
    try (Neighbour neighbour = new Neighbour(database)) {
      neighbour.takes("report", "id", journey.id().value());
      Future<?> done = clerk.submit(() -> journey.passed());
      until(COUNTED.formatted("lock_timeouts"), now -> now > timeOuts);
      neighbour.close();
      done.get();
    }

    doneOnce(journey, before, rows);
  }

  private void doneOnce(Journey journey, Report before, long rows) {
    assertThat(journey.report().version()).isEqualTo(before.version() + 1);
    assertThat(journey.report().entries()).hasSize(before.entries().size() + 1);
    assertThat(office.ledgerRows(journey.id())).isEqualTo(rows + 1);
    journey.step();
  }

  private long counted(String what) {
    return number(COUNTED.formatted(what));
  }

  private void until(String query, LongPredicate reached) {
    for (int i = 0; !reached.test(number(query)); i++) {
      assertThat(i).as(query).isLessThan(MOST_LOOKS);
    }
  }

  private long number(String query) {
    return look.sql(query).query(Long.class).single();
  }
}
