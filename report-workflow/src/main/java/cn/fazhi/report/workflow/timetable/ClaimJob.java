package cn.fazhi.report.workflow.timetable;

import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.workflow.desk.ClaimDesk;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once an hour, gives back claims that nobody works on; nodes that do so at once do no harm. */
@Component
class ClaimJob {
  private final ClaimDesk desk;
  private final int workingDays;

  /**
   * @param workingDays how long a claim may lie, 0 for ever
   */
  ClaimJob(ClaimDesk desk, @Value("${report.claims.working-days:5}") int workingDays) {
    this.desk = desk;
    this.workingDays = workingDays;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void giveBack() {
    if (workingDays > 0) {
      desk.old(workingDays).forEach(this::giveBack);
    }
  }

  private void giveBack(ReportId id) {
    try {
      desk.lapse(id, workingDays);
    } catch (Refusal.Stale meanwhile) {
      // somebody works on it after all
    }
  }
}
