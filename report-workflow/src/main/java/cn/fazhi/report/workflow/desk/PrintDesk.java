package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.check.ListName;
import cn.fazhi.report.core.check.Lists;
import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.likeness.Formulas;
import cn.fazhi.report.core.likeness.Passages;
import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.Reports;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the fingerprints of what has come to the district are made, after the act and apart from
 * it: what is not there yet is due, so nothing has to be remembered when somebody submits, and all
 * are made anew by themselves where there are none or a new edition of them.
 */
@Desk
public class PrintDesk {
  /** The same for all bureaus, for their reports are compared with one another. */
  private static final Formulas FORMULAS = Lists.AS_SHIPPED.formulas();

  /** Other wordings left out make other fingerprints. */
  private static final int EDITION =
      31 * Fingerprint.EDITION + Lists.AS_SHIPPED.lines(ListName.FORMULAS).hashCode();

  private final Prints prints;
  private final Reports reports;

  PrintDesk(Prints prints, Reports reports) {
    this.prints = prints;
    this.reports = reports;
  }

  @Transactional(readOnly = true)
  public List<Prints.Due> due(int most) {
    return prints.due(EDITION, most);
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
                    EDITION,
                    Fingerprint.of(Passages.of(revision.document(), FORMULAS))),
            () -> prints.forget(due.report()));
  }
}
