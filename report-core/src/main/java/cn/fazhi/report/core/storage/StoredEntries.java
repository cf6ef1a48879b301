package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.Report;
import java.util.List;

/** The history of reports, only ever added to. */
final class StoredEntries {
  private final EntryMapper entries;

  StoredEntries(EntryMapper entries) {
    this.entries = entries;
  }

  List<Entry> of(String report) {
    return entries.of(report).stream().map(EntryRow::toEntry).toList();
  }

  /** What happened after the version. */
  List<Entry> since(String report, long version) {
    return entries.since(report, version).stream().map(EntryRow::toEntry).toList();
  }

  /** Adds the report's lines after the first ones, which are kept already. */
  void add(Report report, int kept) {
    List<Entry> all = report.entries();
    for (int i = kept; i < all.size(); i++) {
      entries.add(EntryRow.of(report.id().value(), i + 1, all.get(i)));
    }
  }
}
