package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.StepKind;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code report_entry}: one line of history. */
@TableName("report_entry")
final class EntryRow {
  String reportId;
  int entry;
  long version;
  Act act;
  String actedBy;
  String actedName;
  Instant actedAt;
  StepKind stepBefore;
  StepKind stepAfter;
  int revision;
  @Nullable String note;
  @Nullable String actedFor;

  /** The row of a report's first, second ... line. */
  static EntryRow of(String report, int number, Entry entry) {
    EntryRow row = new EntryRow();
    row.reportId = report;
    row.entry = number;
    row.version = entry.version();
    row.act = entry.act();
    row.actedBy = entry.by().account().value();
    row.actedName = entry.by().name();
    row.actedAt = entry.by().at();
    row.stepBefore = entry.from();
    row.stepAfter = entry.to();
    row.revision = entry.revision();
    row.note = entry.note();
    row.actedFor = entry.actedFor() == null ? null : entry.actedFor().value();
    return row;
  }

  Entry toEntry() {
    return new Entry(
        version,
        act,
        People.signed(actedBy, actedName, actedAt),
        stepBefore,
        stepAfter,
        revision,
        note,
        actedFor == null ? null : new AccountId(actedFor));
  }
}
