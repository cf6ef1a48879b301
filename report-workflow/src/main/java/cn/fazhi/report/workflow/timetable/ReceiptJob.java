package cn.fazhi.report.workflow.timetable;

import cn.fazhi.report.core.report.Receipts;
import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears receipts away that no form will ask for any more, once a day for all nodes. */
@Component
class ReceiptJob {
  /** Longer than any form stays open or is sent again. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Receipts receipts;
  private final Clock clock;

  ReceiptJob(Receipts receipts, Clock clock) {
    this.receipts = receipts;
    this.clock = clock;
  }

  @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
  @SchedulerLock(name = "receipts", lockAtLeastFor = "PT1M")
  public void clear() {
    receipts.forget(clock.instant().minus(KEPT));
  }
}
