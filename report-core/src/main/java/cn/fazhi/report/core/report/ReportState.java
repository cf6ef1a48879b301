package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a report that is kept: the only seam between the model and where it is stored.
 *
 * @param status the status shown; of a report with an open turn it follows from the turn
 * @param turn null once published or withheld
 * @param draftersStep the drafters' step the report last came from
 * @param returnedFrom the district step that returned it last, null in the first round
 * @param arrived when it first came to the district, null before
 * @param deadline last day on which it arrives on time
 * @param text the working text
 * @param writers everybody who has written in the working text
 */
public record ReportState(
    ReportId id,
    CycleId cycle,
    int year,
    UnitCode unit,
    UnitCode bureau,
    FlowVersion flow,
    long version,
    Status status,
    @Nullable Turn turn,
    @Nullable Claim claim,
    String draftersStep,
    @Nullable String returnedFrom,
    @Nullable Instant arrived,
    LocalDate deadline,
    Document text,
    Set<AccountId> writers,
    List<Seal> seals,
    List<Opinion> opinions,
    List<Entry> entries,
    @Nullable SecrecyReview secrecyReview,
    @Nullable Publication publication,
    List<Attachment> attachments) {
  public ReportState {
    writers = Set.copyOf(writers);
    seals = List.copyOf(seals);
    opinions = List.copyOf(opinions);
    entries = List.copyOf(entries);
    attachments = List.copyOf(attachments);
  }

  /** Of a new report that waits for its drafter. */
  static ReportState opened(ReportId id, Cycle cycle, UnitCode unit, Turn first, Document text) {
    return new ReportState(
        id,
        cycle.id(),
        cycle.year(),
        unit,
        cycle.bureau(),
        cycle.flow(),
        0,
        first.kind().status(),
        first,
        null,
        first.step(),
        null,
        null,
        cycle.deadline(unit),
        text,
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of());
  }

  /** The SM3 of all of it, 64 hexadecimal digits: whoever changes anything changes this. */
  public String digest() {
    return Imprint.of(this, version, text.digest());
  }
}
