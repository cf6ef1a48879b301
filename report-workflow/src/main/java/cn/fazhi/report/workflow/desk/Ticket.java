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
 */
public record Ticket(ReportId report, long version, @Nullable String form) {
  /** For whoever was shown no page: the report as the act finds it. */
  public static final long AS_IT_IS = -1;

  public Ticket(ReportId report, long version) {
    this(report, version, null);
  }

  /** Whether it fits the report as it has been read now. */
  boolean shows(long now) {
    return version == AS_IT_IS || version == now;
  }

  Optional<Receipt> receipt(Actor actor) {
    return Optional.ofNullable(form).map(sent -> new Receipt(actor.account(), report, sent));
  }
}
