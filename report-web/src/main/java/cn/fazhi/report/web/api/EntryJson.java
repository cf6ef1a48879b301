package cn.fazhi.report.web.api;

import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.StepKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a report's history. */
record EntryJson(
    String act,
    String label,
    String by,
    Instant at,
    StepKind from,
    StepKind to,
    int revision,
    @Nullable String note) {
  static EntryJson of(Entry entry) {
    return new EntryJson(
        Words.of(entry.act()),
        entry.act().label(),
        entry.by().name(),
        entry.by().at(),
        entry.from(),
        entry.to(),
        entry.revision(),
        entry.note());
  }
}
