package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.likeness.Passages;
import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.Reports;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the fingerprints of what has been sealed are made, after the act and apart from it: what is
 * not there yet is due, so nothing has to be remembered when somebody submits, and all are made
 * anew by themselves where there are none or a new edition of them.
 */
@Desk
public class PrintDesk {
  private final Prints prints;
  private final Reports reports;

  PrintDesk(Prints prints, Reports reports) {
    this.prints = prints;
    this.reports = reports;
  }

  @Transactional(readOnly = true)
  public List<Prints.Due> due(int most) {
    return prints.due(Fingerprint.EDITION, most);
  }

  /** Done twice it is as done once. */
  public void renew(Prints.Due due) {
    reports
        .revision(due.report(), due.revision())
        .ifPresentOrElse(
            revision ->
                prints.keep(
                    due.report(),
                    due.revision(),
                    Fingerprint.EDITION,
                    Fingerprint.of(Passages.of(revision.document(), Wordings.shipped()))),
            () -> prints.forget(due.report()));
  }
}
