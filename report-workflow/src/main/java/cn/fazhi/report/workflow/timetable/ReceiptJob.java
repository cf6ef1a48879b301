package cn.fazhi.report.workflow.timetable;

import cn.fazhi.report.core.report.Receipts;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears receipts away that no form will ask for any more; nodes that do so at once do no harm. */
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

  @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
  void clear() {
    receipts.forget(clock.instant().minus(KEPT));
  }
}
