package cn.fazhi.report.workflow.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another program on the same MySQL, which holds rows that a desk is about to need. */
final class Neighbour implements AutoCloseable {
  private final Connection connection;

  Neighbour(DataSource database) throws SQLException {
    connection = database.getConnection();
    connection.setAutoCommit(false);
  }

  /** Of two in a deadlock MySQL takes back the one that has written less. */
  Neighbour withMuchWritten() throws SQLException {
    try (PreparedStatement write =
        connection.prepareStatement(
            """
            insert into neighbour (n)
            with recursive many (n) as (select 1 union all select n + 1 from many where n < 500)
            select n from many""")) {
      write.executeUpdate();
    }
    return this;
  }

  /** Comes back when the row is the neighbour's. */
  void takes(String table, String column, String key) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select * from " + table + " where " + column + " = ? for update")) {
      lock.setString(1, key);
      if (!lock.executeQuery().next()) {
        throw new IllegalStateException("no such row: " + key);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
  }

  static void settles(JdbcClient database) {
    database.sql("create table if not exists neighbour (n int)").update();
  }
}
