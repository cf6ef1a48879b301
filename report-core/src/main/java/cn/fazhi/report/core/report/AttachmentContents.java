package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.UnitCode;
import java.util.Optional;

/** Where the bytes of attachments are kept, by the attachment's id. */
public interface AttachmentContents {
  /** Keeps the bytes of an attachment that its report knows of. */
  void keep(String id, byte[] bytes);

  Optional<byte[]> find(String id);

  /**
   * Deletes the bytes of an attachment that was removed before any revision had it; else nothing.
   */
  void discard(String id);

  /** Bytes that all files of a unit's reports of a year take up, imported originals among them. */
  long taken(UnitCode unit, int year);
}
