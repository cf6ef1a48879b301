package cn.fazhi.report.workflow.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import cn.fazhi.report.mysql.MySql;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Making and checking the tables on the database the bureaus run. */
@Tag("mysql")
class SchemaOnMySqlTest {
  static DataSource database() {
    MySql.Database fresh = MySql.freshDatabase();
    return new DriverManagerDataSource(fresh.url(), fresh.user(), fresh.password());
  }

  @Nested
  class Fitting extends SchemaTest {
    @Override
    DataSource fresh() {
      return database();
    }
  }

  @Nested
  class Interrupted extends InterruptedTest {
    @Override
    DataSource fresh() {
      return database();
    }
  }

  @Test
  void aDatabaseThatMixesLettersUpIsRefused() {
    DataSource database = database();
    JdbcTemplate jdbc = new JdbcTemplate(database);
    String name = jdbc.queryForObject("select database()", String.class);
    jdbc.execute("alter database " + name + " character set utf8mb4 collate utf8mb4_0900_ai_ci");

    assertThatExceptionOfType(Unready.class)
        .isThrownBy(() -> Schemas.make(database))
        .withMessageContainingAll("utf8mb4_0900_ai_ci", "create database", "utf8mb4_bin");
    assertThat(Schemas.shape(database)).isEmpty();
  }

  @Tag("F14")
  @RepeatedTest(10)
  void twoAtOnceOnAnEmptyDatabaseBothEndWell() throws Exception {
    DataSource database = database();
    Callable<Boolean> make =
        () -> {
          Schemas.make(database);
          return true;
        };
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (Future<Boolean> one : both.invokeAll(List.of(make, make))) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      both.shutdownNow();
    }

    assertThatNoException().isThrownBy(() -> Schemas.require(database));
  }
}
