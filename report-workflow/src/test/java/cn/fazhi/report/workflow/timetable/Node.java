package cn.fazhi.report.workflow.timetable;

import cn.fazhi.report.workflow.flow.Flows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** A node without pages, whose clock the test moves and whose jobs it starts. */
final class Node {
  static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

  /** The same for all nodes. */
  static final Hands CLOCK = new Hands();

  private Node() {}

  static ConfigurableApplicationContext on(String database, int mailPort) {
    return new SpringApplicationBuilder(Rooms.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .properties(
            Map.of(
                "spring.datasource.url", "jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1",
                "spring.datasource.hikari.transaction-isolation", "TRANSACTION_READ_COMMITTED",
                "spring.flyway.locations", "classpath:migration",
                "report.ledger.key-file", "../report-core/src/test/resources/ledger.key",
                "report.mail.host", "127.0.0.1",
                "report.mail.port", Integer.toString(mailPort),
                "report.mail.from", "report@example.invalid",
                "report.mail.link-base", "https://report.example.invalid/",
                "mybatis-plus.global-config.banner", "false",
                "spring.main.banner-mode", "off"))
        .run();
  }

  @EnableAutoConfiguration
  @EnableResilientMethods
  @ComponentScan({
    "cn.fazhi.report.core.storage",
    "cn.fazhi.report.workflow.desk",
    "cn.fazhi.report.workflow.engine",
    "cn.fazhi.report.workflow.schema",
    "cn.fazhi.report.workflow.notice",
    "cn.fazhi.report.workflow.timetable"
  })
  static class Rooms {
    @Bean
    static Flows flows() {
      return Flows.shipped();
    }

    @Bean
    static Clock clock() {
      return CLOCK;
    }
  }

  /** A clock that stands still until it is moved. */
  static final class Hands extends Clock {
    private volatile Instant now = START;

    void forward(Duration by) {
      now = now.plus(by);
    }

    void back() {
      now = START;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
