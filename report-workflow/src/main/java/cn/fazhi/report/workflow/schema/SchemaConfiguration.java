package cn.fazhi.report.workflow.schema;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether this start makes the tables or only looks at them: {@code report.schema}. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {
  enum AtStart {
    MAKE,
    REQUIRE
  }

  @Bean
  FlywayMigrationStrategy schema(
      EngineSchema engine,
      @Value("${report.schema:require}") AtStart atStart,
      @Value("${report.ledger.key-file:}") String keyFile) {
    return atStart == AtStart.MAKE ? new Making(engine, keyFile) : new Requiring(engine);
  }
}
