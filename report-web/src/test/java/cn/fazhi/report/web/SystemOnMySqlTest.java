package cn.fazhi.report.web;

import cn.fazhi.report.mysql.OnMySql;
import org.junit.jupiter.api.Nested;

/** The whole system over HTTP, on the database the bureaus run. */
@OnMySql
class SystemOnMySqlTest {
  @Nested
  class RareName extends RareNameTest {}

  @Nested
  class Stale extends StaleTest {}
}
