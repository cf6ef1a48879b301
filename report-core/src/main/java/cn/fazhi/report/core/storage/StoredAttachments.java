package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.Report;
import java.util.List;

/** The attachments of reports, without their bytes; added once, removed once. */
final class StoredAttachments {
  private final AttachmentMapper attachments;

  StoredAttachments(AttachmentMapper attachments) {
    this.attachments = attachments;
  }

  List<Attachment> of(String report) {
    return attachments.of(report).stream().map(AttachmentRow::attachment).toList();
  }

  /** Writes what was added or removed since the report was loaded. */
  void save(Report report) {
    List<Attachment> all = report.attachments();
    int known = report.loaded().attachments().size();
    for (Attachment changed : report.changedAttachments()) {
      int place = all.indexOf(changed) + 1;
      AttachmentRow row = AttachmentRow.of(report.id().value(), place, changed);
      if (place > known) {
        attachments.add(row);
      } else {
        attachments.remove(row);
      }
    }
  }
}
