package cn.fazhi.report.workflow.schema;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database whose client dies with a certain statement: from then on nothing it says arrives, not
 * even that it failed.
 */
final class PowerCut extends DelegatingDataSource {
  private static final Set<String> LAST_RITES = Set.of("close", "isClosed", "unwrap");

  private final AtomicInteger left;
  private final AtomicInteger done = new AtomicInteger();
  private final List<Connection> open = new CopyOnWriteArrayList<>();

  PowerCut(DataSource database, int statements) {
    super(database);
    left = new AtomicInteger(statements);
  }

  /** How many statements have arrived. */
  int done() {
    return done.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    alive();
    Connection connection = super.getConnection();
    open.add(connection);
    return cut(Connection.class, connection);
  }

  /** The database notices that its client is gone, and forgets what was not committed. */
  void noticed() {
    for (Connection connection : open) {
      try {
        if (!connection.isClosed() && !connection.getAutoCommit()) {
          connection.rollback();
        }
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void alive() throws SQLException {
    if (left.get() <= 0) {
      throw new SQLException("power cut");
    }
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    boolean statement = method.getName().startsWith("execute");
    if (!LAST_RITES.contains(method.getName()) && method.getDeclaringClass() != Object.class) {
      alive();
    }
    Object answer = invoke(target, method, arguments);
    if (statement) {
      done.incrementAndGet();
      left.decrementAndGet();
    }
    return answer instanceof PreparedStatement prepared
        ? cut(PreparedStatement.class, prepared)
        : answer instanceof Statement plain ? cut(Statement.class, plain) : answer;
  }

  private <T> T cut(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call(target, method, arguments)));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
