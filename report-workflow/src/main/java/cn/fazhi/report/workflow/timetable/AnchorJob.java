package cn.fazhi.report.workflow.timetable;

import cn.fazhi.report.workflow.desk.Verifier;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Holds the ends of the ledger's chains fast each minute. */
@Component
class AnchorJob {
  private final Verifier verifier;

  AnchorJob(Verifier verifier) {
    this.verifier = verifier;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void anchor() {
    verifier.anchorAll();
  }
}
