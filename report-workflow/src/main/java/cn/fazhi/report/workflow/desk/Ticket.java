package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Receipt;
import cn.fazhi.report.core.report.ReportId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which report a page showed, and in which version; every act hands it back.
 *
 * @param form as in {@link Receipt#form}: an act that was done for it is answered as done, not done
 *     again; null where nobody will ask again
 * @param asItIs whether nothing was shown and the report is meant as the act finds it; no form can
 *     say so
 */
public record Ticket(ReportId report, long version, @Nullable String form, boolean asItIs) {
  public Ticket(ReportId report, long version, @Nullable String form) {
    this(report, version, form, false);
  }

  public Ticket(ReportId report, long version) {
    this(report, version, null);
  }

  /** For another system that names no version. */
  public static Ticket asItIs(ReportId report, @Nullable String form) {
    return new Ticket(report, 0, form, true);
  }

  /** Whether it fits the report as it has been read now. */
  boolean shows(long now) {
    return asItIs || version == now;
  }

  Optional<Receipt> receipt(Actor actor) {
    return Optional.ofNullable(form).map(sent -> new Receipt(actor.account(), report, sent));
  }
}
