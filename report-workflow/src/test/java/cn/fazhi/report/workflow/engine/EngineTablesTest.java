package cn.fazhi.report.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's tables are told apart by both of their versions, and can be made anew. */
class EngineTablesTest {
  private final DataSource database = database();
  private final EngineTables tables = new EngineTables(database);
  private final JdbcTemplate jdbc = new JdbcTemplate(database);

  @Test
  void whereThereAreNoneNoVersionIsFound() {
    assertThat(tables.found()).isEmpty();
  }

  @Test
  void whatItMakesIsWhatIsWanted() {
    tables.make();

    assertThat(tables.found()).isEqualTo(tables.wanted()).isEqualTo(ProcessEngine.VERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"schema.version", "common.schema.version"})
  void anOlderPartIsFound(String part) {
    tables.make();
    jdbc.update("update ACT_GE_PROPERTY set VALUE_ = '7.2.0.2' where NAME_ = ?", part);

    assertThat(tables.found()).isEqualTo("7.2.0.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"schema.version", "common.schema.version"})
  void aMissingVersionIsNotOverlooked(String part) {
    tables.make();
    jdbc.update("delete from ACT_GE_PROPERTY where NAME_ = ?", part);

    assertThat(tables.found()).isEqualTo("0");
  }

  @Test
  void clearingLeavesOtherTablesAlone() {
    jdbc.execute("create table ours (id int)");
    tables.make();

    tables.clear();

    assertThat(
            jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = schema()",
                String.class))
        .containsExactly("OURS");
  }

  private static DataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return database;
  }
}
