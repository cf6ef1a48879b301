package cn.fazhi.report.core.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test on a database in memory that the migrations have made. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = StorageTestApplication.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:storage;DB_CLOSE_DELAY=-1",
      "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
      "spring.flyway.locations=classpath:migration",
      "report.ledger.key-file=src/test/resources/ledger.key",
      "mybatis-plus.global-config.banner=false",
      "spring.main.banner-mode=off"
    })
@interface StorageTest {}
