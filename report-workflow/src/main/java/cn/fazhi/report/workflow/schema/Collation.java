package cn.fazhi.report.workflow.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** MySQL must tell characters apart as they are written: 𬱖 is kept, a is not A. */
final class Collation {
  private static final String WANTED = "utf8mb4_bin";

  private Collation() {}

  static void require(DataSource database) {
    try (Connection connection = database.getConnection()) {
      if (isMySql(connection)) {
        require(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void require(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select database(), @@collation_database")) {
      row.next();
      if (!WANTED.equals(row.getString(2))) {
        throw new Unready(
            ("数据库 %s 的排序规则是 %s，必须是 utf8mb4_bin。请用 create database 库名 character set utf8mb4"
                    + " collate utf8mb4_bin; 新建一个空库；库里还没有表时，也可以用 alter database %s"
                    + " character set utf8mb4 collate utf8mb4_bin; 改过来。")
                .formatted(row.getString(1), row.getString(2), row.getString(1)));
      }
    }
  }

  static boolean isMySql(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("MySQL");
  }
}
