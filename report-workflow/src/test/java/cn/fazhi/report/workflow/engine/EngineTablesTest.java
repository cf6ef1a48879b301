package cn.fazhi.report.workflow.engine;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.UUID;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A node that may not create tables says in one sentence what is wrong with those it finds. */
class EngineTablesTest {
  private final DataSource database = database();

  @Test
  void withoutTablesItNamesTheCommandThatMakesThem() {
    assertThatIllegalStateException()
        .isThrownBy(() -> start(false))
        .withMessageContaining("请先运行 migrate 命令");
  }

  @ParameterizedTest
  @ValueSource(strings = {"schema.version", "common.schema.version"})
  void anOlderPartIsNamed(String part) {
    start(true).close();
    new JdbcTemplate(database)
        .update("update ACT_GE_PROPERTY set VALUE_ = '7.2.0.2' where NAME_ = ?", part);

    assertThatIllegalStateException()
        .isThrownBy(() -> start(false))
        .withMessageContainingAll("7.2.0.2", ProcessEngine.VERSION, part, "migrate");
  }

  @Test
  void fittingTablesAreTakenAsTheyAre() {
    start(true).close();

    assertThatNoException().isThrownBy(() -> start(false).close());
  }

  private ProcessEngine start(boolean schemaUpdate) {
    return new EngineConfiguration()
        .processEngine(database, new DataSourceTransactionManager(database), schemaUpdate);
  }

  private static DataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return database;
  }
}
