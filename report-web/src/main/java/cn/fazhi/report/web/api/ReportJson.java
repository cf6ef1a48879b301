package cn.fazhi.report.web.api;

import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as its caller may know it: how far it has come, whose turn it is, what may be done.
 *
 * @param revision the latest revision the caller may read, null where there is none
 */
record ReportJson(
    String id,
    String cycle,
    int year,
    UnitJson unit,
    String title,
    Status status,
    String statusLabel,
    LocalDate deadline,
    @Nullable Instant arrived,
    @Nullable TurnJson turn,
    String sentence,
    String next,
    @Nullable SealJson revision,
    List<MayJson> acts,
    List<EntryJson> history) {

  /** Whose turn it is; {@code mine} tells whether it is the caller's. */
  record TurnJson(
      String step,
      StepKind kind,
      Instant since,
      @Nullable LocalDate due,
      @Nullable String claimedBy,
      boolean mine) {}

  /** An act that the law gives the caller now; {@code whyNot} says what is still missing. */
  record MayJson(String act, String label, boolean ready, @Nullable String whyNot) {}
}
