package cn.fazhi.report.web;

import cn.fazhi.report.web.command.Commands;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.route.Route;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole system in one process. */
@SpringBootApplication(scanBasePackages = "cn.fazhi.report.web")
@Import(Backstage.class)
@EnableScheduling
public class ReportApplication {
  public static void main(String[] arguments) {
    int code = Commands.run(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** The engine knows every flow before the first report opens on it. */
  @Bean
  SmartInitializingSingleton prepareFlows(Flows flows, Route route) {
    return () -> flows.all().forEach(route::prepare);
  }
}
