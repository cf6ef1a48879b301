package cn.fazhi.report.planted;

import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Writes to people past the outbox. */
public final class SendsMail {
  private final MailSender sender;

  SendsMail(MailSender sender) {
    this.sender = sender;
  }

  void send() {
    sender.send(new SimpleMailMessage());
  }
}
