package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportRegister;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the reports one after the other, and what is kept of them twice. */
final class StoredReportRegister implements ReportRegister {
  private final StoredReports whole;
  private final ReportMapper reports;
  private final SealMapper seals;
  private final RevisionMapper revisions;

  StoredReportRegister(
      StoredReports whole, ReportMapper reports, SealMapper seals, RevisionMapper revisions) {
    this.whole = whole;
    this.reports = reports;
    this.seals = seals;
    this.revisions = revisions;
  }

  @Override
  public List<ReportId> after(String id, int most) {
    return reports.after(id, most).stream().map(ReportId::new).toList();
  }

  @Override
  public Optional<Report> asKept(ReportId id) {
    return whole.asKept(id);
  }

  @Override
  public List<ReportId> claimedBy(AccountId account) {
    return reports.claimedBy(account.value()).stream().map(ReportId::new).toList();
  }

  @Override
  public List<ReportId> claimedBefore(Instant moment) {
    return reports.claimedBefore(moment).stream().map(ReportId::new).toList();
  }

  @Override
  public List<Waiting> waiting() {
    return reports.waiting().stream()
        .map(
            row ->
                new Waiting(
                    new ReportId(row.id),
                    new UnitCode(row.bureauCode),
                    new UnitCode(row.unitCode),
                    row.reportYear,
                    row.stepKey))
        .toList();
  }

  @Override
  public long underway(UnitCode unit) {
    return reports.underway(unit.value());
  }

  @Override
  public List<Tally> tallies(UnitCode bureau) {
    return reports.tallies(bureau.value()).stream().map(TallyRow::tally).toList();
  }

  @Override
  public Set<UnitCode> begun(CycleId cycle) {
    return reports.begun(cycle.value()).stream().map(UnitCode::new).collect(Collectors.toSet());
  }

  @Override
  public boolean listedAsItIs(Report report) {
    ReportRow kept = reports.find(report.id().value());
    ReportRow right = ReportRows.of(report.state());
    return kept != null
        && kept.title.equals(right.title)
        && kept.revisions == right.revisions
        && kept.reachedRevision == right.reachedRevision
        && kept.timesReturned == right.timesReturned
        && kept.answersOwed == right.answersOwed
        && kept.mustsOpen == right.mustsOpen
        && Objects.equals(kept.approvedAt, right.approvedAt)
        && seals.of(kept.id).stream().allMatch(this::titled);
  }

  private boolean titled(SealRow seal) {
    RevisionRow text = revisions.find(seal.reportId, seal.revision);
    return text != null && seal.title.equals(Titles.of(text.toRevision().document()));
  }

  @Override
  public List<Name> names(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : reports.names(ids).stream()
            .map(row -> new Name(row.id, new UnitCode(row.unitCode), row.reportYear))
            .toList();
  }
}
