package cn.fazhi.report.workflow.schema;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.output.ValidateOutput;

/** How the scripts the database has seen differ from those the program brings. */
final class Findings {
  static final String RUN_MIGRATE = "请先运行 java -jar report.jar migrate 建表，再启动。";
  static final String BACK_UP_AND_MIGRATE =
      "请先停掉所有节点、备份数据库，再运行 java -jar report.jar migrate 升级，然后启动。";

  private final boolean none;
  private final List<ValidateOutput> differences;

  private Findings(boolean none, List<ValidateOutput> differences) {
    this.none = none;
    this.differences = differences;
  }

  /** Flyway by default overlooks a database that is newer than the program. */
  static Findings of(Flyway flyway, String... overlooked) {
    Flyway strict =
        Flyway.configure()
            .configuration(flyway.getConfiguration())
            .ignoreMigrationPatterns(overlooked)
            .load();
    return new Findings(
        strict.info().applied().length == 0, strict.validateWithResult().invalidMigrations);
  }

  boolean has(CoreErrorCode... kinds) {
    return !named(kinds).isEmpty();
  }

  void refuseNewer() {
    List<String> unknown =
        named(
            CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED,
            CoreErrorCode.APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED);
    if (!unknown.isEmpty()) {
      throw new Unready(
          "数据库比程序新：里面有程序不认识的版本 " + String.join("、", unknown) + "。请改用新版程序，或者恢复升级前的数据库备份。");
    }
  }

  void refuseChanged() {
    List<String> changed =
        named(
            CoreErrorCode.CHECKSUM_MISMATCH,
            CoreErrorCode.TYPE_MISMATCH,
            CoreErrorCode.DESCRIPTION_MISMATCH,
            CoreErrorCode.OUTDATED_REPEATABLE_MIGRATION,
            CoreErrorCode.RESOLVED_REPEATABLE_MIGRATION_NOT_APPLIED);
    if (!changed.isEmpty()) {
      throw new Unready(
          "数据库是用另一份建表脚本建的，版本 " + String.join("、", changed) + " 与程序里的不一致。请改用建库时的程序，或者恢复备份。");
    }
  }

  void refuseOlder() {
    List<String> missing = named(CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED);
    if (!missing.isEmpty()) {
      throw new Unready(
          none
              ? "数据库里还没有本系统的数据表。" + RUN_MIGRATE
              : "数据库比程序旧：还缺版本 " + String.join("、", missing) + "。" + BACK_UP_AND_MIGRATE);
    }
  }

  void refuseFailed() {
    List<String> failed = named(CoreErrorCode.FAILED_VERSIONED_MIGRATION);
    if (!failed.isEmpty()) {
      throw Unfinished.unready(String.join("、", failed));
    }
  }

  private List<String> named(CoreErrorCode... kinds) {
    return differences.stream()
        .filter(difference -> List.of(kinds).contains(difference.errorDetails.errorCode))
        .map(difference -> difference.version)
        .toList();
  }
}
