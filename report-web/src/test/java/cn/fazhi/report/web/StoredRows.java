package cn.fazhi.report.web;

import cn.fazhi.report.core.report.ReportId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads all rows that belong to a report, whichever tables there are. */
final class StoredRows {
  private final JdbcTemplate database;
  private List<String> tables = List.of();

  StoredRows(JdbcTemplate database) {
    this.database = database;
  }

  /** One line for each row: its table and the digest of its values. */
  String of(ReportId id) {
    Map<String, List<String>> rows = new TreeMap<>();
    rows.put("report", lines("select * from report where id = ?", id));
    for (String table : tables()) {
      rows.put(table, lines("select * from " + table + " where report_id = ?", id));
    }
    rows.put("task", lines("select * from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?", id));
    return rows.toString();
  }

  private List<String> tables() {
    if (tables.isEmpty()) {
      tables =
          database.queryForList(
              "select table_name from information_schema.columns"
                  + " where lower(column_name) = 'report_id' and table_schema = schema()"
                  + " and lower(table_name) <> 'likeness_print' order by 1", // a job makes it
              String.class);
    }
    return tables;
  }

  private List<String> lines(String query, ReportId id) {
    return database.query(
        query,
        (row, n) -> {
          Object[] values = new Object[row.getMetaData().getColumnCount()];
          for (int i = 0; i < values.length; i++) {
            values[i] = row.getString(i + 1);
          }
          return row.getString(1) + ":" + Integer.toHexString(Arrays.hashCode(values));
        },
        id.value());
  }
}
