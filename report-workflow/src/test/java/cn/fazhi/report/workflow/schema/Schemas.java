package cn.fazhi.report.workflow.schema;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;

/** Makes and looks at the tables of a database, without an application around it. */
final class Schemas {
  private Schemas() {}

  static DataSource inMemory() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
    return database;
  }

  static FluentConfiguration scripts(DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:migration")
        .placeholders(Map.of("instant", isMySql(database) ? "datetime(6)" : "timestamp(6)"));
  }

  static void make(DataSource database) {
    new Making(engine(database), "").migrate(scripts(database).load());
  }

  static void require(DataSource database) {
    new Requiring(engine(database)).migrate(scripts(database).load());
  }

  /** Its class is hidden in its room; Spring hands it out otherwise. */
  static EngineSchema engine(DataSource database) {
    try {
      var constructor =
          Class.forName("cn.fazhi.report.workflow.engine.EngineTables")
              .getDeclaredConstructor(DataSource.class);
      constructor.setAccessible(true);
      return (EngineSchema) constructor.newInstance(database);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every table with its columns and indices. */
  static Map<String, Set<String>> shape(DataSource database) {
    Map<String, Set<String>> shape = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      DatabaseMetaData meta = connection.getMetaData();
      String catalog = connection.getCatalog();
      try (ResultSet columns = meta.getColumns(catalog, connection.getSchema(), "%", "%")) {
        while (columns.next()) {
          shape
              .computeIfAbsent(columns.getString("TABLE_NAME"), name -> new TreeSet<>())
              .add(columns.getString("COLUMN_NAME") + " " + columns.getString("TYPE_NAME"));
        }
      }
      for (String table : shape.keySet()) {
        try (ResultSet index =
            meta.getIndexInfo(catalog, connection.getSchema(), table, false, true)) {
          while (index.next()) {
            shape
                .get(table)
                .add(named(index.getString("INDEX_NAME")) + " " + index.getString("COLUMN_NAME"));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    shape.keySet().removeIf(table -> table.equalsIgnoreCase("flyway_schema_history"));
    return shape;
  }

  /** H2 numbers the indices it makes for keys. */
  private static String named(String index) {
    return index
        .replaceAll("_INDEX_[0-9A-F]+$", "_INDEX")
        .replaceAll("^PRIMARY_KEY_[0-9A-F]+$", "PRIMARY_KEY")
        .replaceAll("_\\d+$", "");
  }

  static boolean isMySql(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return Collation.isMySql(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
