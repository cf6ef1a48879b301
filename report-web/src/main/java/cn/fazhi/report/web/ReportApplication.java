package cn.fazhi.report.web;

import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.route.Route;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole system in one process. */
@SpringBootApplication(scanBasePackages = "cn.fazhi.report")
@EnableResilientMethods
@EnableScheduling
public class ReportApplication {
  public static void main(String[] args) {
    SpringApplication.run(ReportApplication.class, args);
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  Flows flows() {
    return Flows.shipped();
  }

  /** The engine knows every flow before the first report opens on it. */
  @Bean
  SmartInitializingSingleton prepareFlows(Flows flows, Route route) {
    return () -> flows.all().forEach(route::prepare);
  }
}
