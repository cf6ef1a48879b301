package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code report}: everything about a report but its texts and what was said of them. */
@TableName("report")
class ReportRow {
  String id;
  String cycleId;
  int reportYear;
  String unitCode;
  String bureauCode;
  String flowKey;
  int flowVersion;
  long version;
  Status status;
  String title;
  @Nullable String stepKey;
  StepKind stepKind;
  @Nullable Instant sinceAt;
  @Nullable LocalDate dueOn;
  @Nullable String claimedBy;
  @Nullable String claimedName;
  @Nullable Instant claimedAt;
  String draftersStep;
  @Nullable String returnedFrom;
  @Nullable Instant arrivedAt;
  LocalDate deadline;
  int revisions;
  int reachedRevision;
  @Nullable Integer secrecyRevision;
  @Nullable String secrecyBy;
  @Nullable String secrecyName;
  @Nullable Instant secrecyAt;
  @Nullable Boolean secrecyCleared;
  @Nullable String secrecyConclusion;
  @Nullable Integer publishedRevision;
  @Nullable String publishedBy;
  @Nullable String publishedName;
  @Nullable Instant publishedAt;
  @Nullable String publishedClearance;
  @Nullable String publishedAddress;
  @Nullable LocalDate registeredOn;
  @Nullable String withdrawnFor;

  /** A JSON list of attachment ids; null where none is public. */
  @Nullable String publishedFiles;

  int timesReturned;
  int answersOwed;
  int mustsOpen;
  @Nullable Instant approvedAt;
}
