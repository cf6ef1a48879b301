package cn.fazhi.report.core.storage;

import cn.fazhi.report.mysql.OnMySql;
import org.junit.jupiter.api.Nested;

/** What this room promises, on the database the bureaus run. */
@OnMySql
class StorageOnMySqlTest {
  @Nested
  class Reports extends StoredReportsTest {}

  @Nested
  class People extends StoredPeopleTest {}

  @Nested
  class Tokens extends StoredTokensTest {}

  @Nested
  class Search extends ReportSearchTest {}

  @Nested
  class Notices extends StoredNoticesTest {}

  @Nested
  class Prints extends StoredPrintsTest {}

  @Nested
  class Board extends BoardSearchTest {}

  @Nested
  class Flows extends StoredFlowBookTest {}

  @Nested
  class Schema extends SchemaAgreesTest {}
}
