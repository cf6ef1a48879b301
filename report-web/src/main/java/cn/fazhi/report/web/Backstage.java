package cn.fazhi.report.web;

import cn.fazhi.report.core.report.FlowBook;
import cn.fazhi.report.workflow.flow.Flows;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** The rooms behind the pages: all that a command needs which serves none. */
@EnableAutoConfiguration
@EnableResilientMethods
@ComponentScan({"cn.fazhi.report.core", "cn.fazhi.report.workflow"})
public class Backstage {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  Flows flows(FlowBook book) {
    return Flows.kept(book);
  }
}
