package cn.fazhi.report.mysql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands out empty databases: on one server for all tests of this process, or on the server at hand
 * that {@value #AT_HAND} names, as {@code host:port}.
 */
public final class MySql {
  /** Beside it {@value #AT_HAND}{@code _USER} and {@value #AT_HAND}{@code _PASSWORD}. */
  static final String AT_HAND = "REPORT_TEST_MYSQL_URL";

  static final String USER = "root";

  private static final String PREFIX = "jdbc:mysql://";
  private static @Nullable MySqlServer shared;

  private MySql() {}

  /** An address, and who signs in there. */
  public record Database(String url, String user, String password) {
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }
  }

  /** A new one, in the character set and collation that production asks for. */
  public static Database freshDatabase() {
    String name = "report_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection server = at("").connect();
        Statement statement = server.createStatement()) {
      statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_bin");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return at(name);
  }

  private static Database at(String name) {
    String atHand = System.getenv(AT_HAND);
    if (atHand != null) {
      String host = atHand.replaceFirst("^" + PREFIX, "").replaceFirst("[/?].*", "");
      return new Database(
          address(host, name), env(AT_HAND + "_USER", USER), env(AT_HAND + "_PASSWORD", ""));
    }
    return new Database(shared().jdbcUrl(name), USER, "");
  }

  /**
   * One schema only, UTC everywhere, no reading of the same statement again, no asking the server
   * what the driver has set itself, short waits for rows.
   */
  static String address(String server, String database) {
    return PREFIX
        + server
        + "/"
        + database
        + "?nullCatalogMeansCurrent=true&connectionTimeZone=UTC"
        + "&forceConnectionTimeZoneToSession=true"
        + "&cachePrepStmts=true&prepStmtCacheSize=256&prepStmtCacheSqlLimit=8192"
        + "&useLocalSessionState=true&sessionVariables=innodb_lock_wait_timeout=3";
  }

  private static synchronized MySqlServer shared() {
    if (shared == null) {
      shared = MySqlServer.started();
    }
    return shared;
  }

  private static String env(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null ? otherwise : value;
  }
}
