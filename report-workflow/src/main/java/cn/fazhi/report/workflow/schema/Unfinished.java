package cn.fazhi.report.workflow.schema;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What has been begun and not finished, kept in a table that is empty when all is whole: no
 * database here takes back half a script of table changes.
 */
final class Unfinished {
  private static final String TABLE = "schema_unfinished";

  private final JdbcTemplate jdbc;

  Unfinished(DataSource database) {
    jdbc = new JdbcTemplate(database);
  }

  static Unready unready(String parts) {
    return new Unready(
        "上一次 migrate 没有做完（" + parts + "）。请再运行一次 java -jar report.jar migrate，它会接着做完，然后启动。");
  }

  /** Flyway makes the first table itself, in an empty database. */
  void prepare() {
    jdbc.execute(
        "create table if not exists "
            + TABLE
            + " (part varchar(200) not null, was varchar(64) not null,"
            + " constraint schema_unfinished_pk primary key (part))");
  }

  boolean has(String part) {
    return !rows(part).isEmpty();
  }

  /** What it was before: a script's checksum, the engine's version. */
  String was(String part) {
    return rows(part).get(0);
  }

  void begin(String part, String was) {
    jdbc.update("insert into " + TABLE + " (part, was) values (?, ?)", part, was);
  }

  void end(String part) {
    jdbc.update("delete from " + TABLE + " where part = ?", part);
  }

  /** All scripts are in Flyway's own history by now. */
  void endScripts() {
    jdbc.update("delete from " + TABLE + " where part <> ?", EnginePart.NAME);
  }

  void refuse() {
    if (exists()) {
      List<String> parts = jdbc.queryForList("select part from " + TABLE, String.class);
      if (!parts.isEmpty()) {
        throw unready(String.join("、", parts));
      }
    }
  }

  private boolean exists() {
    Integer tables =
        jdbc.queryForObject(
            "select count(*) from information_schema.tables"
                + " where table_schema = schema() and lower(table_name) = ?",
            Integer.class,
            TABLE);
    return tables != null && tables > 0;
  }

  private List<String> rows(String part) {
    return jdbc.queryForList("select was from " + TABLE + " where part = ?", String.class, part);
  }
}
