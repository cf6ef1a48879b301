package cn.fazhi.report.workflow.timetable;

import cn.fazhi.report.workflow.desk.ReminderDesk;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds in the morning; a node that was down then does so later in the day. */
@Component
class ReminderJob {
  private final ReminderDesk desk;

  ReminderJob(ReminderDesk desk) {
    this.desk = desk;
  }

  @Scheduled(cron = "0 5 8-18 * * *", zone = "Asia/Shanghai")
  @SchedulerLock(name = "reminders", lockAtLeastFor = "PT1M")
  public void remind() {
    desk.remindOfDeadlines();
    desk.remindOfSteps();
  }
}
