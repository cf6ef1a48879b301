package cn.fazhi.report.web.command;

import cn.fazhi.report.mysql.MySql;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The same on the database the bureaus run, which takes no table change back. */
@Tag("mysql")
class MigrateKilledOnMySqlTest extends MigrateKilledTest {
  private final MySql.Database database = MySql.freshDatabase();

  @Override
  List<String> database() {
    return List.of(
        "--spring.datasource.url=" + database.url(),
        "--spring.datasource.username=" + database.user(),
        "--spring.datasource.password=" + database.password());
  }
}
