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
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Making and checking the tables on the database the bureaus run, which takes its time for each:
 * how often the same is tried is set by report.faults.kills.
 */
@Tag("mysql")
class SchemaOnMySqlTest {
  private static final int TIMES = Integer.getInteger("report.faults.kills", 2);

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
  @Tag("faults")
  class Interrupted extends InterruptedTest {
    @Override
    DataSource fresh() {
      return database();
    }

    @Override
    int many() {
      return Math.min(TIMES, super.many());
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

  static IntStream times() {
    return IntStream.range(0, Math.min(TIMES, 10));
  }

  @Tag("F14")
  @Tag("faults")
  @ParameterizedTest
  @MethodSource("times")
  void twoAtOnceOnAnEmptyDatabaseBothEndWell(int time) throws Exception {
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
