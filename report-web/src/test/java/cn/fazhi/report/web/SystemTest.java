package cn.fazhi.report.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test against the whole system with the demonstration district; all such tests share one running
 * instance.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ReportApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "report.demonstration=true",
      "logging.config=classpath:logback-web-test.xml",
      "REPORT_DEMO_PASSWORD=" + SystemTest.PASSWORD,
      "spring.datasource.url=jdbc:h2:mem:system;DB_CLOSE_DELAY=-1",
      "report.ledger.key-file=../report-core/src/test/resources/ledger.key"
    })
public @interface SystemTest {
  /** Of every demonstration account in tests. */
  String PASSWORD = "ceshi-mima-2026";
}
