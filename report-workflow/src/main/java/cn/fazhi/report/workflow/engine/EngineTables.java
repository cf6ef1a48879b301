package cn.fazhi.report.workflow.engine;

import cn.fazhi.report.workflow.schema.EngineSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Asks for the engine's tables before the engine does: it overlooks one of its two versions and
 * stumbles where there are none.
 */
final class EngineTables implements EngineSchema {
  private static final String VERSIONS =
      "select VALUE_ from ACT_GE_PROPERTY"
          + " where NAME_ in ('schema.version', 'common.schema.version')";

  private final DataSource database;
  private final JdbcTemplate jdbc;

  EngineTables(DataSource database) {
    this.database = database;
    this.jdbc = new JdbcTemplate(database);
  }

  @Override
  public String wanted() {
    return ProcessEngine.VERSION;
  }

  @Override
  public String found() {
    if (names().stream().noneMatch("ACT_GE_PROPERTY"::equals)) {
      return "";
    }
    List<String> versions = jdbc.queryForList(VERSIONS, String.class);
    return versions.size() < 2
        ? "0"
        : versions.stream().filter(v -> !v.equals(wanted())).findFirst().orElse(wanted());
  }

  @Override
  public void make() {
    HardenedEngine.on(database, new DataSourceTransactionManager(database), true).close();
  }

  @Override
  public void clear() {
    jdbc.execute((ConnectionCallback<@Nullable Void>) this::clear);
  }

  private @Nullable Void clear(Connection connection) throws SQLException {
    boolean mySql = connection.getMetaData().getDatabaseProductName().equals("MySQL");
    try (Statement statement = connection.createStatement()) {
      // H2 takes the keys along by itself
      if (mySql) {
        statement.execute("set foreign_key_checks = 0");
      }
      for (String name : names()) {
        statement.execute("drop table if exists " + name + " cascade");
      }
      if (mySql) {
        statement.execute("set foreign_key_checks = 1");
      }
    }
    return null;
  }

  private List<String> names() {
    return jdbc
        .queryForList(
            "select table_name from information_schema.tables where table_schema = schema()",
            String.class)
        .stream()
        .filter(name -> name.startsWith("ACT_") || name.startsWith("FLW_"))
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
