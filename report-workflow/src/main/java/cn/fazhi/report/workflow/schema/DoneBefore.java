package cn.fazhi.report.workflow.schema;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database as a script sees it that is run again: what it finds already made or already gone is
 * overlooked. A single change of a table is done wholly or not at all on H2 and MySQL 8.
 */
final class DoneBefore extends DelegatingDataSource {
  /** Table, column, index, key, check already there: MySQL's numbers, then H2's. */
  private static final Set<Integer> THERE =
      Set.of(1050, 1060, 1061, 1068, 1826, 3822, 42101, 42121, 42111, 90017, 90045);

  private static final Set<Integer> GONE = Set.of(1051, 1091, 3940, 42102, 42122, 42112, 90057);

  private volatile boolean overlook;

  DoneBefore(DataSource database) {
    super(database);
  }

  void overlook(boolean whether) {
    overlook = whether;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object answer = call(connection, method, arguments);
          return method.getName().equals("createStatement") && answer instanceof Statement plain
              ? lenient(plain)
              : answer;
        });
  }

  private Statement lenient(Statement statement) {
    return proxy(
        Statement.class,
        (method, arguments) -> {
          try {
            return call(statement, method, arguments);
          } catch (SQLException e) {
            if (method.getName().equals("execute") && done(String.valueOf(arguments[0]), e)) {
              return false;
            }
            throw e;
          }
        });
  }

  private boolean done(String sql, SQLException e) {
    return overlook
        && (THERE.contains(e.getErrorCode())
            || GONE.contains(e.getErrorCode()) && sql.toLowerCase(Locale.ROOT).contains("drop "));
  }

  private interface Call {
    Object on(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.on(method, arguments)));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
