package cn.fazhi.report.web.upgrade;

import cn.fazhi.report.mysql.MySql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A database as an earlier version left it, with the ledger key that belongs to it. */
record Fixture(Path folder) {
  static final String H2 = "h2.sql.gz";
  static final String MYSQL = "mysql.sql.gz";
  static final String KEY = "ledger.key";
  private static final Path ALL = Path.of("src/test/resources/fixtures").toAbsolutePath();

  static Stream<Fixture> all() throws IOException {
    try (Stream<Path> versions = Files.list(ALL)) {
      return versions.sorted().map(Fixture::new).toList().stream();
    }
  }

  /** Into a file of its own; what the program is to be told about it. */
  List<String> onH2(Path place) throws SQLException, IOException {
    String url = "jdbc:h2:file:" + place.resolve("report");
    try (Connection database = DriverManager.getConnection(url, "sa", "");
        Statement statement = database.createStatement()) {
      statement.execute("runscript from '" + folder.resolve(H2) + "' compression gzip");
    }
    return List.of("--spring.datasource.url=" + url, key(place));
  }

  List<String> onMySql(Path place) throws SQLException, IOException {
    MySql.Database fresh = MySql.freshDatabase();
    try (Connection database = fresh.connect()) {
      MySqlDump.restore(database, folder.resolve(MYSQL));
    }
    return List.of(
        "--spring.datasource.url=" + fresh.url(),
        "--spring.datasource.username=" + fresh.user(),
        "--spring.datasource.password=" + fresh.password(),
        key(place));
  }

  private String key(Path place) throws IOException {
    Path key = place.resolve(KEY);
    Files.copy(folder.resolve(KEY), key, StandardCopyOption.REPLACE_EXISTING);
    return "--report.ledger.key-file=" + key;
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
