package cn.fazhi.report.core.storage;

import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.ReportsContract;
import cn.fazhi.report.core.report.Uploads;
import java.time.Instant;
import java.util.List;
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
  @Autowired Reports reports;
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
  void momentsAreCutToTheMicrosecondAndKeptAsUtc() {
    Instant exact = Instant.parse("2026-01-05T23:59:59.999999999Z");
    ReportId id = aReport().begunAt(exact).storedIn(reports).id();

    assertThat(reports.find(id).orElseThrow().turn().since())
        .isEqualTo(Instant.parse("2026-01-05T23:59:59.999999Z"));
    assertThat(
            database
                .sql("select cast(since_at as varchar(40)) from report")
                .query(String.class)
                .single())
        .startsWith("2026-01-05 23:59:59.999999");
  }

  private boolean claimed(ReportId id, CyclicBarrier bothHaveRead) {
    try {
      new TransactionTemplate(transactions)
          .executeWithoutResult(
              transaction -> {
                Report report = reports.find(id).orElseThrow();
                report.claim(Cast.REVIEWER, Instant.parse("2026-01-06T01:00:00Z"));
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
