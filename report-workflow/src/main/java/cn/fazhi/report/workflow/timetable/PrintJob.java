package cn.fazhi.report.workflow.timetable;

import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.workflow.desk.PrintDesk;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the fingerprints of what was sealed since, each minute on one of the nodes, report by
 * report; after an upgrade, those of all reports.
 */
@Component
class PrintJob {
  private static final Logger LOG = LoggerFactory.getLogger(PrintJob.class);
  private static final int AT_ONCE = 200;

  private final PrintDesk desk;

  PrintJob(PrintDesk desk) {
    this.desk = desk;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  @SchedulerLock(name = "prints")
  public void renew() {
    List<Prints.Due> due = desk.due(AT_ONCE);
    while (!due.isEmpty()) {
      long done = due.stream().filter(this::renewed).count();
      List<Prints.Due> next = desk.due(AT_ONCE);
      // whatever stays due although it was done waits for the next time
      due = done < due.size() || next.equals(due) ? List.of() : next;
    }
  }

  private boolean renewed(Prints.Due due) {
    try {
      desk.renew(due);
      return true;
    } catch (RuntimeException stubborn) {
      LOG.warn("报告 {} 第 {} 稿没有编入雷同比对，下次再试", due.report().value(), due.revision(), stubborn);
      return false;
    }
  }
}
