package cn.fazhi.report.web.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The command migrate as a process of its own that stops before its n-th statement, says so and
 * waits to be killed.
 */
final class HeldMigrate {
  static final String HELD = "held";
  private static final AtomicInteger LEFT = new AtomicInteger();

  private HeldMigrate() {}

  public static void main(String[] arguments) {
    LEFT.set(Integer.parseInt(arguments[0]));
    SpringApplication application = Program.backstage("report.schema=make");
    application.addPrimarySources(Set.of(Holding.class));
    String[] options = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
    System.exit(Program.once(application, context -> Command.FINE, options));
  }

  /** Puts itself between the program and its database. */
  static class Holding {
    @Bean
    static BeanPostProcessor holding() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource database ? new Held(database) : bean;
        }
      };
    }
  }

  private static final class Held extends DelegatingDataSource {
    Held(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Held.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (self, method, arguments) -> {
                if (method.getName().endsWith("Statement") && LEFT.decrementAndGet() < 0) {
                  System.out.println(HELD);
                  LockSupport.park();
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
