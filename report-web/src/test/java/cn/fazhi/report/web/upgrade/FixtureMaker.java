package cn.fazhi.report.web.upgrade;

import cn.fazhi.report.mysql.MySql;
import cn.fazhi.report.web.ReportApplication;
import cn.fazhi.report.workflow.desk.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps the demonstration district as this version stores it, on H2 and on MySQL, in the folder it
 * is given.
 */
final class FixtureMaker {
  private final Path folder;

  private FixtureMaker(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    FixtureMaker maker = new FixtureMaker(folder);
    maker.h2();
    maker.mySql();
    // the servers of the tests go with their process
    System.exit(0);
  }

  private void h2() throws Exception {
    Path place = Files.createTempDirectory("fixture");
    String url = "--spring.datasource.url=jdbc:h2:file:" + place.resolve("report");
    try (ConfigurableApplicationContext told = told(url)) {
      new JdbcTemplate(told.getBean(DataSource.class))
          .execute("script to '" + folder.resolve(Fixture.H2) + "' compression gzip");
    } finally {
      FileSystemUtils.deleteRecursively(place);
    }
  }

  private void mySql() throws Exception {
    MySql.Database database = MySql.freshDatabase();
    told(
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password())
        .close();
    try (Connection connection = database.connect()) {
      MySqlDump.write(connection, folder.resolve(Fixture.MYSQL));
    }
  }

  /** The whole story, anchored. */
  private ConfigurableApplicationContext told(String... database) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--report.schema=make",
                "--report.demonstration=true",
                "--report.ledger.key-file=" + folder.resolve(Fixture.KEY),
                "--server.port=0"));
    options.addAll(List.of(database));
    ConfigurableApplicationContext context =
        new SpringApplication(ReportApplication.class).run(options.toArray(String[]::new));
    context.getBean(Verifier.class).anchorAll();
    return context;
  }
}
