package cn.fazhi.report.workflow.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mail to the office's own server. */
final class SmtpDelivery implements Delivery {
  private final JavaMailSender server;
  private final String from;

  SmtpDelivery(JavaMailSender server, String from) {
    this.server = server;
    this.from = from;
  }

  @Override
  public void deliver(Mail mail) throws Undelivered {
    try {
      server.send(message(mail));
    } catch (MailAuthenticationException e) {
      throw Undelivered.surely("邮件服务器不接受设置的用户名或密码", e);
    } catch (MailSendException e) {
      tell(e);
    } catch (MailException | MessagingException e) {
      throw Undelivered.surely("这封邮件写不出来，请核对收件地址", e);
    }
  }

  /** A server that said no has not taken it; one that fell silent half-way may have. */
  private static void tell(MailSendException e) throws Undelivered {
    if (e.getFailedMessages().isEmpty()) {
      return; // taken; only hanging up went wrong
    }
    List<Exception> why = Arrays.asList(e.getMessageExceptions());
    if (e.getCause() != null && why.contains(e.getCause())) {
      throw Undelivered.surely("连接不上邮件服务器", e);
    }
    throw why.stream().allMatch(SendFailedException.class::isInstance)
        ? Undelivered.surely("邮件服务器没有接受这封邮件，请核对收件地址", e)
        : Undelivered.perhaps("发送中途连接断开，不能确定对方是否收到", e);
  }

  /** The same id each time, so that whoever receives it twice can tell. */
  private MimeMessage message(Mail mail) throws MessagingException {
    MimeMessage message = server.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
    helper.setFrom(from);
    helper.setTo(mail.to());
    helper.setSubject(mail.subject());
    helper.setText(mail.text());
    message.setHeader("Message-ID", "<" + mail.id() + "@report>");
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }
}
