package cn.fazhi.report.workflow.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Makes all tables or brings them up to date, ours first; goes on where an earlier run was
 * interrupted, and waits for one that is under way.
 */
final class Making implements FlywayMigrationStrategy {
  private final EngineSchema engine;
  private final String keyFile;

  /**
   * @param keyFile where the ledger's key is to be; empty for none
   */
  Making(EngineSchema engine, String keyFile) {
    this.engine = engine;
    this.keyFile = keyFile;
  }

  @Override
  public void migrate(Flyway flyway) {
    DataSource database = flyway.getConfiguration().getDataSource();
    Collation.require(database);
    OneAtATime.on(database, () -> make(flyway, new Unfinished(database)));
  }

  private void make(Flyway flyway, Unfinished unfinished) {
    ours(flyway, unfinished);
    engine(unfinished);
    KeyFile.make(keyFile, flyway.getConfiguration().getDataSource());
  }

  private static void ours(Flyway flyway, Unfinished unfinished) {
    Findings found = Findings.of(flyway, "*:pending");
    found.refuseNewer();
    found.refuseChanged();
    Flyway resuming = Resuming.with(flyway, unfinished);
    if (found.has(CoreErrorCode.FAILED_VERSIONED_MIGRATION)) {
      resuming.repair();
    }
    resuming.migrate();
  }

  private void engine(Unfinished unfinished) {
    if (unfinished.has(EnginePart.NAME)) {
      EnginePart.refuseHalfUpgraded(unfinished.was(EnginePart.NAME));
      engine.clear();
    } else {
      String found = engine.found();
      EnginePart.refuseNewer(found, engine.wanted());
      if (found.equals(engine.wanted())) {
        return;
      }
      unfinished.begin(EnginePart.NAME, found);
    }
    engine.make();
    unfinished.end(EnginePart.NAME);
  }
}
