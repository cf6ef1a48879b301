package cn.fazhi.report.workflow.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a failure tells of whether the mail was taken: only what surely was not is sent again. */
class SmtpDeliveryTest {
  private static final Mail MAIL = new Mail("m1", "a@example.invalid", "题", "文");

  private static SmtpDelivery failing(MailSendException how) {
    return new SmtpDelivery(
        new JavaMailSenderImpl() {
          @Override
          public void send(MimeMessage message) {
            throw how;
          }
        },
        "report@example.invalid");
  }

  private static Undelivered told(MailSendException how) {
    return catchThrowableOfType(Undelivered.class, () -> failing(how).deliver(MAIL));
  }

  @Test
  void whatWasTakenBeforeHangingUpFailedIsNotSentAgain() {
    MailSendException close =
        new MailSendException("Failed to close server connection", new MessagingException("gone"));
    assertThatCode(() -> failing(close).deliver(MAIL)).doesNotThrowAnyException();
  }

  @Test
  void whoeverCouldNotBeReachedIsTriedAgain() {
    MessagingException refused = new MessagingException("refused");
    assertThat(
            told(new MailSendException("no connection", refused, Map.of(MAIL, refused))).perhaps())
        .isFalse();
  }

  @Test
  void aServerThatSaidNoIsTriedAgainAndOneThatFellSilentIsNot() {
    assertThat(told(new MailSendException(Map.of(MAIL, new SendFailedException("550")))).perhaps())
        .isFalse();
    assertThat(told(new MailSendException(Map.of(MAIL, new MessagingException("eof")))).perhaps())
        .isTrue();
    assertThat(
            told(new MailSendException(
                    "Failed to close server connection",
                    new MessagingException("gone"),
                    Map.of(MAIL, new MessagingException("eof"))))
                .perhaps())
        .isTrue();
  }
}
