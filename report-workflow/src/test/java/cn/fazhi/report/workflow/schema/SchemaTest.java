package cn.fazhi.report.workflow.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A node starts on the tables that fit it and on no others, and says what to run. */
@Tag("F14")
class SchemaTest {
  private final DataSource database = fresh();
  private final JdbcTemplate jdbc = new JdbcTemplate(database);

  DataSource fresh() {
    return Schemas.inMemory();
  }

  private static ThrowableAssertAlternative<Unready> refused(ThrowingCallable start) {
    return assertThatExceptionOfType(Unready.class).isThrownBy(start);
  }

  private ThrowableAssertAlternative<Unready> nodeRefused() {
    return refused(() -> Schemas.require(database));
  }

  @Test
  void onAnEmptyDatabaseItNamesTheCommandAndMakesNothing() {
    nodeRefused().withMessageContaining("还没有本系统的数据表").withMessageContaining("report.jar migrate");

    assertThat(Schemas.shape(database)).isEmpty();
  }

  @Test
  void onTablesThatFitItStarts() {
    Schemas.make(database);

    assertThatNoException().isThrownBy(() -> Schemas.require(database));
  }

  @Test
  void makingThemAgainChangesNothing() {
    Schemas.make(database);
    var before = Schemas.shape(database);

    Schemas.make(database);

    assertThat(Schemas.shape(database)).isEqualTo(before);
  }

  @Test
  void olderTablesAreToBeBackedUpAndMigrated() {
    Schemas.scripts(database).target("3").load().migrate();

    nodeRefused().withMessageContaining("比程序旧").withMessageContainingAll("004", "备份", "migrate");
    Schemas.make(database);
    assertThatNoException().isThrownBy(() -> Schemas.require(database));
  }

  @Test
  void urgingsThatAreKeptAreOverWhereTheReportHasComeAndOpenWhereNot() {
    // H2 asks the session that made a constraint, which a pool keeps open
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setDataSource(database);
      urgings(pool);
    }
  }

  private void urgings(DataSource pool) {
    Schemas.scripts(pool).target("24").load().migrate();
    jdbc.update(
        "insert into account (id, login, name, secret, enabled) values ('a','a','a','-',true)");
    unit("B", "局", "BUREAU");
    jdbc.update(
        "insert into cycle (id, bureau_code, report_year, submit_by, publish_by, flow_key,"
            + " flow_version, template)"
            + " values ('c', 'B', 2025, date '2026-03-01', date '2026-04-01', 'f', 1, '')");
    for (String unit : List.of("T1", "T2", "T3")) {
      unit(unit, unit + "镇", "TOWN");
      jdbc.update("insert into cycle_unit (cycle_id, unit_code) values ('c', ?)", unit);
      jdbc.update("insert into account_grant values ('a', ?, 'DRAFTER')", unit);
    }
    report("T2", null);
    report("T3", "2026-01-09 00:00:00");
    urged("T1", null, null);
    urged("T2", "T2", "2026-01-05 00:00:00");
    urged("T3", null, null);

    Schemas.scripts(pool).load().migrate();

    assertThat(
            jdbc.queryForList(
                "select concat(id, ' ', subject, ' ', case when over_at is null then 'open'"
                    + " else 'over' end) from notice order by id",
                String.class))
        .containsExactly("T1 c:T1 open", "T2 c:T2 open", "T3 c:T3 over");
  }

  private void unit(String code, String name, String kind) {
    jdbc.update("insert into unit (code, name, kind) values (?, ?, ?)", code, name, kind);
  }

  private void report(String unit, @Nullable String arrived) {
    jdbc.update(
        "insert into report (id, cycle_id, report_year, unit_code, bureau_code, flow_key,"
            + " flow_version, version, status, title, step_kind, drafters_step, arrived_at,"
            + " deadline, revisions, reached_revision) values (?, 'c', 2025, ?, 'B', 'f', 1, 1,"
            + " 'SIGNING', '', 'SIGNING', 'd', ?, date '2026-03-01', 0, 0)",
        unit,
        unit,
        arrived == null ? null : Timestamp.valueOf(arrived));
  }

  private void urged(String unit, @Nullable String report, @Nullable String over) {
    jdbc.update(
        "insert into notice (id, account_id, kind, report_id, words, made_at, over_at)"
            + " values (?, 'a', 'URGED', ?, ?, ?, ?)",
        unit,
        report,
        "局催办：" + unit + "镇2025年度报告还没有报送。",
        Timestamp.valueOf("2026-01-05 00:00:00"),
        over == null ? null : Timestamp.valueOf(over));
  }

  @Test
  void newerTablesAreLeftAlone() {
    Schemas.make(database);
    jdbc.update(
        "update flyway_schema_history set version = '999'"
            + " where installed_rank = (select r from"
            + " (select max(installed_rank) as r from flyway_schema_history) as last_one)");

    nodeRefused().withMessageContaining("数据库比程序新").withMessageContaining("999");
    refused(() -> Schemas.make(database)).withMessageContaining("数据库比程序新");
  }

  @Test
  void tablesOfAnotherScriptAreRefused() {
    Schemas.make(database);
    jdbc.update("update flyway_schema_history set checksum = 1 where version = '002'");

    nodeRefused().withMessageContaining("不一致").withMessageContaining("002");
    refused(() -> Schemas.make(database)).withMessageContaining("不一致");
  }

  @Test
  void whatIsUnfinishedIsNamed() {
    Schemas.make(database);
    jdbc.update("insert into schema_unfinished (part, was) values ('V777__x.sql', '1')");

    nodeRefused().withMessageContaining("V777__x.sql").withMessageContaining("再运行一次");
  }

  @Test
  void aScriptThatFailedIsTakenUpAgain() {
    Schemas.make(database);
    String script = newest();
    jdbc.update("update flyway_schema_history set success = false where script = ?", script);
    jdbc.update(
        "insert into schema_unfinished (part, was)"
            + " select script, checksum from flyway_schema_history where script = ?",
        script);

    nodeRefused().withMessageContaining(script.substring(1, 4)).withMessageContaining("再运行一次");
    Schemas.make(database);
    assertThatNoException().isThrownBy(() -> Schemas.require(database));
  }

  @Test
  void aScriptThatWasChangedMeanwhileIsNotTakenUp() {
    Schemas.make(database);
    String script = newest();
    jdbc.update("delete from flyway_schema_history where script = ?", script);
    jdbc.update("insert into schema_unfinished (part, was) values (?, '1')", script);

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> Schemas.make(database))
        .satisfies(
            e ->
                assertThat(WhyNot.sentence(e))
                    .hasValueSatisfying(s -> assertThat(s).contains(script, "备份")));
  }

  @Test
  void aStrangersTableIsNotTakenForOurs() {
    jdbc.execute("create table stranger (id int)");

    assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> Schemas.make(database));
    assertThat(Schemas.shape(database)).hasSize(1);
  }

  @Test
  void olderEngineTablesAreToBeMigrated() {
    Schemas.make(database);
    engineVersion("7.2.0.2");

    nodeRefused().withMessageContainingAll("流程引擎", "7.2.0.2", "备份", "migrate");
  }

  @Test
  void newerEngineTablesAreLeftAlone() {
    Schemas.make(database);
    engineVersion("99.0.0.0");

    nodeRefused().withMessageContainingAll("流程引擎", "99.0.0.0", "新");
    refused(() -> Schemas.make(database)).withMessageContaining("99.0.0.0");
  }

  @Test
  void absentEngineTablesAreToBeMade() {
    Schemas.scripts(database).load().migrate();

    nodeRefused().withMessageContainingAll("流程引擎", "migrate");
  }

  @Test
  void anEngineUpgradeThatStoppedHalfWayNeedsTheBackup() {
    Schemas.make(database);
    jdbc.update("insert into schema_unfinished (part, was) values ('engine', '7.2.0.2')");

    refused(() -> Schemas.make(database)).withMessageContainingAll("7.2.0.2", "备份");
    assertThat(Schemas.engine(database).found()).isEqualTo(Schemas.engine(database).wanted());
  }

  private String newest() {
    return jdbc.queryForObject(
        "select script from flyway_schema_history where installed_rank ="
            + " (select max(installed_rank) from flyway_schema_history)",
        String.class);
  }

  private void engineVersion(String version) {
    jdbc.update("update ACT_GE_PROPERTY set VALUE_ = ? where NAME_ = 'schema.version'", version);
  }
}
