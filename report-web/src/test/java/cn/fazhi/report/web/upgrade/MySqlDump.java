package cn.fazhi.report.web.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A MySQL database as a compressed file of statements, one a line, that any client can run. */
final class MySqlDump {
  private static final String BEFORE = "set foreign_key_checks = 0";
  private static final String AFTER = "set foreign_key_checks = 1";

  private MySqlDump() {}

  static void write(Connection database, Path file) throws SQLException, IOException {
    try (PrintWriter out =
            new PrintWriter(new GZIPOutputStream(Files.newOutputStream(file)), false, UTF_8);
        Statement statement = database.createStatement()) {
      out.println(BEFORE + ";");
      for (String table : tables(statement)) {
        definition(statement, table, out);
        rows(statement, table, out);
      }
      out.println(AFTER + ";");
    }
  }

  static void restore(Connection database, Path file) throws SQLException, IOException {
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8));
        Statement statement = database.createStatement()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        statement.execute(line);
      }
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet names = statement.executeQuery("show tables")) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    return tables;
  }

  private static void definition(Statement statement, String table, PrintWriter out)
      throws SQLException {
    try (ResultSet made = statement.executeQuery("show create table `" + table + "`")) {
      made.next();
      out.println(made.getString(2).replace('\n', ' ') + ";");
    }
  }

  private static void rows(Statement statement, String table, PrintWriter out) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select * from `" + table + "`")) {
      while (rows.next()) {
        out.println("insert into `" + table + "` values (" + row(rows) + ");");
      }
    }
  }

  private static String row(ResultSet rows) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      values.add(value(rows, i));
    }
    return String.join(", ", values);
  }

  private static String value(ResultSet rows, int column) throws SQLException {
    byte[] bytes = rows.getBytes(column);
    if (bytes == null) {
      return "null";
    }
    ResultSetMetaData meta = rows.getMetaData();
    return switch (meta.getColumnType(column)) {
      case Types.BIT, Types.BOOLEAN -> rows.getBoolean(column) ? "1" : "0";
      case Types.LONGVARBINARY, Types.VARBINARY, Types.BINARY, Types.BLOB ->
          bytes.length == 0 ? "''" : "0x" + HexFormat.of().formatHex(bytes);
      default -> quoted(rows.getString(column));
    };
  }

  private static String quoted(String text) {
    return "'"
        + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        + "'";
  }
}
