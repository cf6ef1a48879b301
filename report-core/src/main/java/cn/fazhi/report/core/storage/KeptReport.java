package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Claim;
import cn.fazhi.report.core.report.Publication;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportState;
import cn.fazhi.report.core.report.SecrecyReview;
import cn.fazhi.report.core.report.Signed;
import cn.fazhi.report.core.report.Turn;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** All that is kept of one report, ready to be brought back to life. */
record KeptReport(WholeReportRow row, Past past) {
  private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

  Report report() {
    return Report.restore(
        new ReportState(
            new ReportId(row.id),
            new CycleId(row.cycleId),
            row.reportYear,
            new UnitCode(row.unitCode),
            new UnitCode(row.bureauCode),
            new FlowVersion(row.flowKey, row.flowVersion),
            row.version,
            row.status,
            turn(),
            claim(),
            row.draftersStep,
            row.returnedFrom,
            row.arrivedAt,
            row.deadline,
            DocumentJson.read(row.document),
            WritersJson.read(row.writers),
            past.seals(),
            past.opinions(),
            past.entries(),
            secrecyReview(),
            publication(),
            past.attachments()));
  }

  private @Nullable Turn turn() {
    return row.stepKey == null || row.sinceAt == null
        ? null
        : new Turn(row.stepKey, row.stepKind, turnUnits(), row.sinceAt, row.dueOn);
  }

  private Set<UnitCode> turnUnits() {
    return row.turnUnits == null
        ? Set.of()
        : Json.read(row.turnUnits, CODES).stream().map(UnitCode::new).collect(Collectors.toSet());
  }

  private @Nullable Claim claim() {
    return row.claimedBy == null || row.claimedName == null || row.claimedAt == null
        ? null
        : new Claim(new AccountId(row.claimedBy), row.claimedName, row.claimedAt);
  }

  private @Nullable SecrecyReview secrecyReview() {
    Signed by = People.perhaps(row.secrecyBy, row.secrecyName, row.secrecyAt);
    return by == null || row.secrecyRevision == null || row.secrecyConclusion == null
        ? null
        : new SecrecyReview(
            row.secrecyRevision,
            by,
            Boolean.TRUE.equals(row.secrecyCleared),
            row.secrecyConclusion);
  }

  private @Nullable Publication publication() {
    Signed by = People.perhaps(row.publishedBy, row.publishedName, row.publishedAt);
    return by == null || row.publishedRevision == null
        ? null
        : new Publication(
            row.publishedRevision,
            by,
            row.publishedClearance,
            row.publishedAddress,
            row.registeredOn,
            row.withdrawnFor,
            row.publishedFiles == null
                ? Set.of()
                : Set.copyOf(Json.read(row.publishedFiles, CODES)));
  }
}
