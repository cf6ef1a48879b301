package cn.fazhi.report.workflow.schema;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** A node changes no tables: it starts on those that fit it, and on no others. */
final class Requiring implements FlywayMigrationStrategy {
  private final EngineSchema engine;

  Requiring(EngineSchema engine) {
    this.engine = engine;
  }

  @Override
  public void migrate(Flyway flyway) {
    Findings found = Findings.of(flyway, new String[0]);
    found.refuseNewer();
    found.refuseFailed();
    found.refuseChanged();
    new Unfinished(flyway.getConfiguration().getDataSource()).refuse();
    found.refuseOlder();
    EnginePart.require(engine);
  }
}
