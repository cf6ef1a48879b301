package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.mysql.OnMySql;
import org.junit.jupiter.api.Nested;

/** The desks at work on the database the bureaus run. */
@OnMySql
class DesksOnMySqlTest {
  @Nested
  class Journeys extends JourneyTest {}

  @Nested
  class NothingHalfDone extends NothingHalfDoneTest {}

  @Nested
  class Races extends RaceTest {}

  @Nested
  class VerifyAll extends VerifyAllTest {}

  @Nested
  class Ledger extends LedgerDeskTest {}

  @Nested
  class SigningIn extends SignInDeskTest {}
}
