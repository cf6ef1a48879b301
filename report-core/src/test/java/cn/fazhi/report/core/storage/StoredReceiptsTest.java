package cn.fazhi.report.core.storage;

import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Receipt;
import cn.fazhi.report.core.report.Receipts;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Reports;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receipts are kept for whoever sent the form, and not for ever. */
@StorageTest
class StoredReceiptsTest {
  private static final Instant NOON = Instant.parse("2026-01-06T04:00:00Z");

  @Autowired Receipts receipts;
  @Autowired Reports reports;
  @Autowired Units units;
  @Autowired Cycles cycles;
  @Autowired JdbcClient database;
  private ReportId report;

  @BeforeEach
  void settle() {
    District.settle(database, units, cycles);
    report = aReport().signed().storedIn(reports).id();
  }

  private Receipt sent(String form) {
    return new Receipt(Cast.REVIEWER.account(), report, form);
  }

  @Test
  void aReceiptHoldsForItsFormItsReportAndItsSenderOnly() {
    receipts.keep(sent("f".repeat(64)), NOON);

    assertThat(receipts.holds(sent("f".repeat(64)))).isTrue();
    assertThat(receipts.holds(sent("F".repeat(64)))).isFalse();
    assertThat(receipts.holds(new Receipt(Cast.SECOND_REVIEWER.account(), report, "f".repeat(64))))
        .isFalse();
    assertThat(
            receipts.holds(
                new Receipt(
                    Cast.REVIEWER.account(),
                    new ReportId(UUID.randomUUID().toString()),
                    "f".repeat(64))))
        .isFalse();
  }

  @Test
  void oldOnesAreForgotten() {
    receipts.keep(sent("old"), NOON.minusSeconds(1));
    receipts.keep(sent("young"), NOON);

    receipts.forget(NOON);

    assertThat(receipts.holds(sent("old"))).isFalse();
    assertThat(receipts.holds(sent("young"))).isTrue();
  }
}
