package cn.fazhi.report.workflow.engine;

import cn.fazhi.report.mysql.OnMySql;
import org.junit.jupiter.api.Nested;

/** The engine beside our tables, on the database the bureaus run. */
@OnMySql
class EngineOnMySqlTest {
  @Nested
  class RouteKept extends FlowableRouteTest {}

  @Nested
  class Together extends OneTransactionTest {}
}
