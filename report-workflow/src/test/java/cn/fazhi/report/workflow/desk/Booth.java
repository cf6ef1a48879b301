package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.route.Route;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Opens the real desks on a database that may be taken away from them. */
final class Booth {
  private Booth() {}

  static ConfigurableApplicationContext on(String url, String user, String password) {
    return new SpringApplicationBuilder(Desks.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .properties(
            Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                "spring.datasource.hikari.transaction-isolation", "TRANSACTION_READ_COMMITTED",
                "spring.flyway.locations", "classpath:migration",
                "report.ledger.key-file", "../report-core/src/test/resources/ledger.key",
                "mybatis-plus.global-config.banner", "false",
                "logging.level.root", "error",
                "spring.main.banner-mode", "off"))
        .run("--spring.datasource.hikari.connection-timeout=3000");
  }

  /** As on a node, with the clock on the wall: what is kept has to make sense over many starts. */
  @EnableAutoConfiguration
  @EnableResilientMethods
  @ComponentScan({
    "cn.fazhi.report.core.storage",
    "cn.fazhi.report.workflow.desk",
    "cn.fazhi.report.workflow.engine",
    "cn.fazhi.report.workflow.schema"
  })
  @Import(Office.class)
  static class Desks {
    @Bean
    static Flows flows() {
      return Office.FLOWS;
    }

    @Bean
    static Clock clock() {
      return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    @Primary
    static FaultyRoute faultyRoute(@Qualifier("route") Route engine) {
      return new FaultyRoute(engine);
    }
  }
}
