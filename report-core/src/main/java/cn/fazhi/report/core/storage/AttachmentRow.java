package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.report.Attachment;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code report_attachment}: all of a file but its bytes. */
@TableName("report_attachment")
final class AttachmentRow {
  String id;
  String reportId;
  int place;
  Attachment.Kind kind;
  String name;
  FileType fileType;
  long bytes;
  String digest;
  String addedBy;
  String addedName;
  Instant addedAt;
  int firstRevision;
  @Nullable String removedBy;
  @Nullable String removedName;
  @Nullable Instant removedAt;
  @Nullable Integer lastRevision;

  static AttachmentRow of(String report, int place, Attachment attachment) {
    Attachment.File file = attachment.file();
    AttachmentRow row = new AttachmentRow();
    row.id = file.id();
    row.reportId = report;
    row.place = place;
    row.kind = file.kind();
    row.name = file.name();
    row.fileType = file.type();
    row.bytes = file.size();
    row.digest = file.digest();
    row.addedBy = attachment.added().account().value();
    row.addedName = attachment.added().name();
    row.addedAt = attachment.added().at();
    row.firstRevision = attachment.since();
    row.removedBy = People.account(attachment.removed());
    row.removedName = People.name(attachment.removed());
    row.removedAt = People.at(attachment.removed());
    row.lastRevision = attachment.until();
    return row;
  }

  Attachment attachment() {
    return new Attachment(
        new Attachment.File(id, kind, name, fileType, bytes, digest),
        People.signed(addedBy, addedName, addedAt),
        firstRevision,
        People.perhaps(removedBy, removedName, removedAt),
        lastRevision);
  }
}
