package cn.fazhi.report.workflow.timetable;

import cn.fazhi.report.core.notice.Letter;
import cn.fazhi.report.workflow.desk.NoticeDesk;
import cn.fazhi.report.workflow.notice.Delivery;
import cn.fazhi.report.workflow.notice.MailTexts;
import cn.fazhi.report.workflow.notice.Undelivered;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the mail that waits, outside any transaction. Nodes may do so at once: each letter is taken
 * by one of them before it is sent.
 */
@Component
class MailJob {
  private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);

  private final NoticeDesk desk;
  private final MailTexts texts;
  private final Optional<Delivery> delivery;

  MailJob(NoticeDesk desk, MailTexts texts, Optional<Delivery> delivery) {
    this.desk = desk;
    this.texts = texts;
    this.delivery = delivery;
  }

  @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
  public void send() {
    delivery.ifPresent(
        out -> {
          desk.forsakeLost();
          desk.due().stream().filter(desk::claim).forEach(letter -> send(out, letter));
        });
  }

  private void send(Delivery out, Letter letter) {
    if (!letter.wanted()) {
      desk.drop(letter);
      return;
    }
    try {
      out.deliver(texts.write(letter));
      desk.sent(letter);
    } catch (Undelivered e) {
      LOG.warn("邮件没有发出（第 {} 次）：{}", letter.tries() + 1, e.getMessage());
      if (e.perhaps()) {
        desk.perhaps(letter, e.getMessage());
      } else {
        desk.failed(letter, e.getMessage());
      }
    }
  }
}
