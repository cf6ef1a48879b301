package cn.fazhi.report.core.storage;

import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportFixture;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.ReportsContract;
import cn.fazhi.report.core.report.Uploads;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@StorageTest
class StoredReportsTest extends ReportsContract {
  private static final Instant NOON = Instant.parse("2026-01-06T04:00:00Z");

  @Autowired Reports reports;
  @Autowired Statements statements;
  @Autowired Uploads uploads;
  @Autowired Units units;
  @Autowired Cycles cycles;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void settle() {
    District.settle(database, units, cycles);
  }

  @Override
  protected Reports reports() {
    return reports;
  }

  @Override
  protected Uploads uploads() {
    return uploads;
  }

  @Test
  void ofTwoSavesAtTheSameMomentExactlyOneWins() throws Exception {
    ReportId id = aReport().signed().storedIn(reports).id();
    CyclicBarrier bothHaveRead = new CyclicBarrier(2);
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> claim = () -> claimed(id, bothHaveRead);
      List<Future<Boolean>> both = people.invokeAll(List.of(claim, claim));

      assertThat(List.of(both.get(0).get(), both.get(1).get())).containsOnlyOnce(true);
    } finally {
      people.shutdown();
    }
    assertThat(reports.find(id).orElseThrow().entries()).hasSize(4);
    assertThat(reports.find(id).orElseThrow().version()).isEqualTo(4);
  }

  @Test
  void savingWritesOnlyWhatHasChanged() {
    Report report = aReport().signed().storedIn(reports);
    report.claim(Cast.REVIEWER, NOON);
    int row = 1;
    int history = 1;

    assertThat(statements.during(() -> reports.save(report))).isEqualTo(row + history);

    Report other = aReport().of(Cast.OTHER_TOWN).storedIn(reports);
    other.write(Cast.OTHER_DRAFTER, Act.SAVE, ReportFixture.text("题目"), "保存", NOON);
    int text = 1;
    assertThat(statements.during(() -> reports.save(other))).isEqualTo(row + text + history);
  }

  @Test
  void whatWasTakenBackIsNotRemembered() {
    ReportId id = aReport().storedIn(reports).id();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              save(id, "收回的题目");
              assertThat(reports.find(id).orElseThrow().text())
                  .isEqualTo(ReportFixture.text("收回的题目"));
              transaction.setRollbackOnly();
            });
    save(id, "留下的题目");

    assertThat(reports.find(id).orElseThrow().text()).isEqualTo(ReportFixture.text("留下的题目"));
    assertThat(reports.find(id).orElseThrow().text()).isEqualTo(ReportFixture.text("留下的题目"));
  }

  private void save(ReportId id, String title) {
    Report report = reports.find(id).orElseThrow();
    report.write(Cast.DRAFTER, Act.SAVE, ReportFixture.text(title), "保存", NOON);
    reports.save(report);
  }

  @Test
  void momentsAreCutToTheMicrosecondAndKeptAsUtcWhereverTheMachineStands() {
    TimeZone zone = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    try {
      momentsAreCutAndKeptAsUtc();
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  private void momentsAreCutAndKeptAsUtc() {
    Instant exact = Instant.parse("2026-01-05T23:59:59.999999999Z");
    ReportId id = aReport().begunAt(exact).storedIn(reports).id();

    assertThat(reports.find(id).orElseThrow().turn().since())
        .isEqualTo(Instant.parse("2026-01-05T23:59:59.999999Z"));
    assertThat(database.sql("select concat(since_at, '') from report").query(String.class).single())
        .startsWith("2026-01-05 23:59:59.999999");
  }

  private boolean claimed(ReportId id, CyclicBarrier bothHaveRead) {
    try {
      new TransactionTemplate(transactions)
          .executeWithoutResult(
              transaction -> {
                Report report = reports.find(id).orElseThrow();
                report.claim(Cast.REVIEWER, NOON);
                await(bothHaveRead);
                reports.save(report);
              });
      return true;
    } catch (Refusal.Stale stale) {
      assertThat(stale.meanwhile()).hasSize(1);
      return false;
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
