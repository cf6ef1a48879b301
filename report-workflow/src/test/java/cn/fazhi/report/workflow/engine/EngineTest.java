package cn.fazhi.report.workflow.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The engine with a data source and Flyway, and nothing else of the application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = EngineTest.Context.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:engine;DB_CLOSE_DELAY=-1",
      "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
      "spring.flyway.locations=classpath:db/engine-test"
    })
@interface EngineTest {
  /** Carries no stereotype, so that nobody's component scan finds it. */
  @EnableAutoConfiguration
  @ComponentScan("cn.fazhi.report.workflow.schema")
  @Import(EngineConfiguration.class)
  class Context {}
}
