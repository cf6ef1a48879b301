package cn.fazhi.report.workflow.engine;

import cn.fazhi.report.workflow.route.Route;
import cn.fazhi.report.workflow.schema.EngineSchema;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the engine beside our tables: same data source, same transactions, after Flyway. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
  @Bean
  EngineSchema engineSchema(DataSource dataSource) {
    return new EngineTables(dataSource);
  }

  @Bean(destroyMethod = "close")
  @DependsOnDatabaseInitialization
  ProcessEngine processEngine(DataSource dataSource, PlatformTransactionManager transactions) {
    return HardenedEngine.on(dataSource, transactions, false);
  }

  @Bean
  Route route(ProcessEngine engine, PlatformTransactionManager transactions) {
    return new FlowableRoute(engine, transactions);
  }
}
