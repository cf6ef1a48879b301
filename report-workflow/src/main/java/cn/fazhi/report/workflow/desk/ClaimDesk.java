package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.report.Claim;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.core.report.Reports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Where claims that nobody works on are given back to all, one report at a time. */
@Desk
public class ClaimDesk {
  private final Claims claims;
  private final Reports reports;
  private final ReportRegister register;
  private final Accounts accounts;
  private final Clock clock;

  ClaimDesk(
      Claims claims, Reports reports, ReportRegister register, Accounts accounts, Clock clock) {
    this.claims = claims;
    this.reports = reports;
    this.register = register;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Claims old enough to be looked at. */
  @Transactional(readOnly = true)
  public List<ReportId> old(int workingDays) {
    return register.claimedBefore(clock.instant().minus(Duration.ofDays(workingDays)));
  }

  /**
   * Gives one back if its holder has done nothing for more than that many working days; of several
   * nodes that try at once one does.
   */
  public boolean lapse(ReportId id, int workingDays) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return reports
        .find(id)
        .map(report -> report.claim())
        .map(Claim::account)
        .flatMap(accounts::find)
        .filter(holder -> claims.lapse(id, holder, workingDays, now))
        .isPresent();
  }
}
