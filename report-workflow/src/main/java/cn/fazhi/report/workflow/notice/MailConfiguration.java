package cn.fazhi.report.workflow.notice;

import cn.fazhi.report.core.notice.MailAddress;
import java.util.Locale;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail, where the operator has named a server for it. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
  private static final String PATIENCE = "10000";

  @Bean
  MailTexts mailTexts(@Value("${report.mail.link-base:}") String linkBase) {
    return new MailTexts(linkBase);
  }

  @Bean
  @ConditionalOnExpression("!'${report.mail.host:}'.isEmpty()")
  Delivery smtp(
      @Value("${report.mail.host}") String host,
      @Value("${report.mail.port:25}") int port,
      @Value("${report.mail.user:}") String user,
      @Value("${report.mail.password:}") String password,
      @Value("${report.mail.encryption:none}") String encryption,
      @Value("${report.mail.from:}") String from) {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost(host);
    server.setPort(port);
    if (!user.isEmpty()) {
      server.setUsername(user);
      server.setPassword(password);
    }
    server.setJavaMailProperties(properties(encryption, !user.isEmpty()));
    return new SmtpDelivery(
        server,
        MailAddress.in(from)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "请设置 report.mail.from：发件人的邮箱地址，例如 report@example.gov.cn。")));
  }

  /** Nobody waits for a mail server, but the job that sends should come round again. */
  private static Properties properties(String encryption, boolean signsIn) {
    Properties mail = new Properties();
    mail.put("mail.smtp.connectiontimeout", PATIENCE);
    mail.put("mail.smtp.timeout", PATIENCE);
    mail.put("mail.smtp.writetimeout", PATIENCE);
    mail.put("mail.smtp.auth", Boolean.toString(signsIn));
    switch (encryption.toLowerCase(Locale.ROOT)) {
      case "none" -> {}
      case "starttls" -> {
        mail.put("mail.smtp.starttls.enable", "true");
        mail.put("mail.smtp.starttls.required", "true");
        mail.put("mail.smtp.ssl.checkserveridentity", "true");
      }
      case "tls" -> {
        mail.put("mail.smtp.ssl.enable", "true");
        mail.put("mail.smtp.ssl.checkserveridentity", "true");
      }
      default ->
          throw new IllegalStateException(
              "report.mail.encryption 只能是 none、starttls 或 tls，不是“" + encryption + "”。");
    }
    return mail;
  }
}
