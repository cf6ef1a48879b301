package cn.fazhi.report.workflow.engine;

import java.util.HashMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Our engine, the same without its look through definitions, and one as it comes; each on a
 * database of its own, made once for all tests.
 */
final class Engines {
  private Engines() {}

  static ProcessEngine ours() {
    return Ours.ENGINE;
  }

  /** Shows what the inner walls hold by themselves. */
  static ProcessEngine inner() {
    return Inner.ENGINE;
  }

  static ProcessEngine bare() {
    return Bare.ENGINE;
  }

  private static final class Ours {
    private static final ProcessEngine ENGINE = make();

    private static ProcessEngine make() {
      DataSource database = database();
      return HardenedEngine.on(database, new DataSourceTransactionManager(database), true);
    }
  }

  private static final class Inner {
    private static final ProcessEngine ENGINE = make();

    private static ProcessEngine make() {
      DataSource database = database();
      return HardenedEngine.settings(database, new DataSourceTransactionManager(database), true)
          .buildProcessEngine();
    }
  }

  private static final class Bare {
    private static final ProcessEngine ENGINE = make();

    private static ProcessEngine make() {
      DataSource database = database();
      SpringProcessEngineConfiguration plain = new SpringProcessEngineConfiguration();
      plain.setDataSource(database);
      plain.setTransactionManager(new DataSourceTransactionManager(database));
      plain.setBeans(new HashMap<>());
      plain.setDatabaseSchemaUpdate("true");
      return plain.buildProcessEngine();
    }
  }

  private static DataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return database;
  }
}
