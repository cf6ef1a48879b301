package cn.fazhi.report.workflow.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Two that make tables at once: the second waits for the first. MySQL gives the lock back when its
 * holder dies; an H2 file is opened by one program only.
 */
final class OneAtATime {
  private static final int SECONDS = 300;

  private OneAtATime() {}

  static void on(DataSource database, Runnable work) {
    try (Connection holder = database.getConnection()) {
      if (Collation.isMySql(holder)) {
        lock(holder);
      }
      work.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void lock(Connection holder) throws SQLException {
    try (PreparedStatement lock =
        holder.prepareStatement("select get_lock(concat('report ', md5(database())), ?)")) {
      lock.setInt(1, SECONDS);
      try (ResultSet answer = lock.executeQuery()) {
        if (!answer.next() || answer.getInt(1) != 1) {
          throw new Unready("另一个 migrate 正在这个数据库上进行，等了 5 分钟还没有结束。请等它结束，再运行一次。");
        }
      }
    }
  }
}
