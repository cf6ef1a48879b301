package cn.fazhi.report.web.upgrade;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The same on the database the bureaus run. */
@Tag("mysql")
class UpgradeOnMySqlTest extends UpgradeTest {

  @Override
  List<String> restored(Fixture fixture, Path place) throws Exception {
    return fixture.onMySql(place);
  }
}
