package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.core.report.Reports;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Gives the reviews that somebody has claimed back to everybody, inside another desk's act. */
@Component
class Claims {
  static final String SWITCHED_OFF = "账号已停用，签收由系统退出。";
  static final String ROLE_TAKEN = "角色已收回，签收由系统退出。";

  private final Reports reports;
  private final ReportRegister register;
  private final Scribe scribe;

  Claims(Reports reports, ReportRegister register, Scribe scribe) {
    this.reports = reports;
    this.register = register;
    this.scribe = scribe;
  }

  /** The entry is the holder's, as the law says whose claim it is; the ledger names the actor. */
  void release(Actor actor, Account holder, String why, Instant now) {
    register.claimedBy(holder.id()).stream()
        .flatMap(id -> reports.find(id).stream())
        .filter(report -> mayRelease(report, holder.actor()))
        .forEach(
            report -> {
              report.release(holder.actor(), why, now);
              reports.save(report);
              scribe.acted(actor, report);
            });
  }

  /** Whoever has lost the role since leaves the claim to the cycle's administrator. */
  private static boolean mayRelease(Report report, Actor holder) {
    return report.options(holder).stream()
        .anyMatch(option -> option.act() == Act.RELEASE && option.ready());
  }
}
