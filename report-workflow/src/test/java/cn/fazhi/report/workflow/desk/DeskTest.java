package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.route.Route;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** The real desks on the real engine and a database in memory that the migrations have made. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = DeskTest.Context.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:desk;DB_CLOSE_DELAY=-1",
      "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
      "spring.flyway.locations=classpath:migration",
      "report.ledger.key-file=../report-core/src/test/resources/ledger.key",
      "mybatis-plus.global-config.banner=false",
      "spring.main.banner-mode=off"
    })
@interface DeskTest {
  /** Carries no stereotype, so that nobody's component scan finds it. */
  @EnableAutoConfiguration
  @EnableResilientMethods
  @ComponentScan({
    "cn.fazhi.report.core.storage",
    "cn.fazhi.report.workflow.desk",
    "cn.fazhi.report.workflow.engine",
    "cn.fazhi.report.workflow.schema"
  })
  @Import(Office.class)
  class Context {
    @Bean
    static Flows flows() {
      return Office.FLOWS;
    }

    @Bean
    static Clock clock() {
      return new TickingClock();
    }

    @Bean
    @Primary
    static FaultyRoute faultyRoute(@Qualifier("route") Route engine) {
      return new FaultyRoute(engine);
    }
  }
}
