package cn.fazhi.report.workflow.desk;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Tells whether the database answers. */
@Component
public class Pulse {
  private static final int SECONDS = 2;

  private final DataSource database;

  Pulse(DataSource database) {
    this.database = database;
  }

  public boolean beats() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }
}
