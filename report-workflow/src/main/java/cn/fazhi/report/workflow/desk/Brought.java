package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.report.Attachment;
import java.util.UUID;

/** A file that has been looked at and is to be put beside a report. */
public record Brought(Attachment.File file, byte[] bytes) {
  /** The file under an id of chance. */
  public static Brought of(Attachment.Kind kind, String name, FileType type, byte[] bytes) {
    String id = UUID.randomUUID().toString();
    return new Brought(
        new Attachment.File(id, kind, name, type, bytes.length, Digest.sm3(bytes)), bytes);
  }
}
