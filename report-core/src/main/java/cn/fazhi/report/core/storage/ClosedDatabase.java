package cn.fazhi.report.core.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * H2 closes itself when its file cannot be written, and its connections seem valid all the same:
 * they are thrown away, so that the next one opens the database anew.
 */
final class ClosedDatabase implements BeanPostProcessor {
  private static final int DATABASE_IS_CLOSED = 90098;

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      pool.setExceptionOverride(new Evicting(pool));
    }
    return bean;
  }

  private record Evicting(HikariDataSource pool) implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException thrown) {
      if (thrown.getErrorCode() != DATABASE_IS_CLOSED) {
        return Override.CONTINUE_EVICT;
      }
      pool.getHikariPoolMXBean().softEvictConnections();
      return Override.MUST_EVICT;
    }
  }
}
