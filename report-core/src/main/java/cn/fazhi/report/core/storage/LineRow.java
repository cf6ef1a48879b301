package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Standing;
import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A report as a list reads it, with the titles of its working text and of what has arrived. */
class LineRow {
  String id;
  String cycleId;
  int reportYear;
  String unitCode;
  String unitName;
  String workingTitle;
  @Nullable String reachedTitle;
  Status status;
  @Nullable String stepKey;
  StepKind stepKind;
  @Nullable Instant sinceAt;
  @Nullable LocalDate dueOn;
  LocalDate deadline;
  @Nullable Instant arrivedAt;
  @Nullable String claimedBy;
  @Nullable String claimedName;
  int revisions;
  @Nullable Instant publicSince;
  String flowKey;
  int flowVersion;
  String draftersStep;
  @Nullable String returnedFrom;
  @Nullable Integer secrecyRevision;
  int timesReturned;
  int answersOwed;
  int mustsOpen;
  @Nullable Instant approvedAt;

  /** For the unit's own people. */
  Line own() {
    return line(workingTitle);
  }

  /** For the district, which never sees a working text, not even its title. */
  Line sealed() {
    return line(reachedTitle);
  }

  /** For whoever has the open step. */
  Line toDo() {
    return stepKind.drafters() || stepKind == StepKind.SIGNING ? own() : sealed();
  }

  private Line line(@Nullable String title) {
    return new Line(
        new ReportId(id),
        new CycleId(cycleId),
        reportYear,
        new UnitCode(unitCode),
        unitName,
        Titles.shown(title, unitName, reportYear),
        status,
        stepKey,
        stepKind,
        sinceAt,
        dueOn,
        deadline,
        arrivedAt,
        claimedBy == null ? null : new AccountId(claimedBy),
        claimedName,
        revisions,
        publicSince,
        standing());
  }

  private Standing standing() {
    return new Standing(
        new FlowVersion(flowKey, flowVersion),
        status,
        stepKind,
        stepKey,
        draftersStep,
        returnedFrom,
        sinceAt,
        dueOn,
        deadline,
        arrivedAt,
        claimedName,
        answersOwed,
        mustsOpen,
        secrecyRevision != null && secrecyRevision == revisions,
        status == Status.PUBLISHED && publicSince == null,
        timesReturned,
        approvedAt);
  }
}
