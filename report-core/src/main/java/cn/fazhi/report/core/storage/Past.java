package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Seal;
import java.util.List;

/** What came before in a report, as it was in a version of it. */
record Past(
    long version,
    List<Seal> seals,
    List<Opinion> opinions,
    List<Attachment> attachments,
    List<Entry> entries) {

  /**
   * Whether it was read in one moment with the row of that version: every change of a row leaves a
   * line of history that names its version.
   */
  boolean ofOneMoment() {
    return entries.isEmpty() || entries.get(entries.size() - 1).version() <= version;
  }

  int lines() {
    return seals.size() + opinions.size() + attachments.size() + entries.size();
  }
}
