package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.Claim;
import cn.fazhi.report.core.report.Publication;
import cn.fazhi.report.core.report.ReportState;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.core.report.SecrecyReview;
import cn.fazhi.report.core.report.Standing;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Turn;
import org.jspecify.annotations.Nullable;

/** Writes a report's state into its row. */
final class ReportRows {
  private ReportRows() {}

  static ReportRow of(ReportState state) {
    ReportRow row = new ReportRow();
    row.id = state.id().value();
    row.cycleId = state.cycle().value();
    row.reportYear = state.year();
    row.unitCode = state.unit().value();
    row.bureauCode = state.bureau().value();
    row.flowKey = state.flow().key();
    row.flowVersion = state.flow().version();
    row.version = state.version();
    row.status = state.status();
    row.title = Titles.of(state.text());
    row.draftersStep = state.draftersStep();
    row.returnedFrom = state.returnedFrom();
    row.arrivedAt = state.arrived();
    row.deadline = state.deadline();
    row.revisions = state.seals().size();
    row.reachedRevision =
        state.seals().stream().filter(Seal::reached).mapToInt(Seal::number).max().orElse(0);
    turn(row, state.turn());
    claim(row, state.claim());
    secrecy(row, state.secrecyReview());
    publication(row, state.publication());
    counts(row, Standing.of(state));
    return row;
  }

  private static void counts(ReportRow row, Standing standing) {
    row.timesReturned = standing.returned();
    row.answersOwed = standing.owed();
    row.mustsOpen = standing.musts();
    row.approvedAt = standing.approved();
  }

  private static void turn(ReportRow row, @Nullable Turn turn) {
    row.stepKind = turn == null ? StepKind.NONE : turn.kind();
    if (turn != null) {
      row.stepKey = turn.step();
      row.sinceAt = turn.since();
      row.dueOn = turn.due();
    }
  }

  private static void claim(ReportRow row, @Nullable Claim claim) {
    if (claim != null) {
      row.claimedBy = claim.account().value();
      row.claimedName = claim.name();
      row.claimedAt = claim.at();
    }
  }

  private static void secrecy(ReportRow row, @Nullable SecrecyReview review) {
    if (review != null) {
      row.secrecyRevision = review.revision();
      row.secrecyBy = review.by().account().value();
      row.secrecyName = review.by().name();
      row.secrecyAt = review.by().at();
      row.secrecyCleared = review.cleared();
      row.secrecyConclusion = review.conclusion();
    }
  }

  private static void publication(ReportRow row, @Nullable Publication publication) {
    if (publication != null) {
      row.publishedRevision = publication.revision();
      row.publishedBy = publication.by().account().value();
      row.publishedName = publication.by().name();
      row.publishedAt = publication.by().at();
      row.publishedClearance = publication.clearance();
      row.publishedAddress = publication.address();
      row.registeredOn = publication.registeredOn();
      row.withdrawnFor = publication.withdrawnFor();
      row.publishedFiles =
          publication.attachments().isEmpty()
              ? null
              : Json.write(publication.attachments().stream().sorted().toList());
    }
  }
}
