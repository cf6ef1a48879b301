package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.AttachmentContents;
import java.util.Optional;

/** The bytes of attachments kept in the database. */
final class StoredAttachmentContents implements AttachmentContents {
  private final AttachmentContentMapper contents;

  StoredAttachmentContents(AttachmentContentMapper contents) {
    this.contents = contents;
  }

  @Override
  public void keep(String id, byte[] bytes) {
    AttachmentContentRow row = new AttachmentContentRow();
    row.attachmentId = id;
    row.content = bytes;
    contents.add(row);
  }

  @Override
  public Optional<byte[]> find(String id) {
    return Optional.ofNullable(contents.find(id)).map(row -> row.content);
  }

  @Override
  public void discard(String id) {
    contents.discard(id);
  }

  @Override
  public long taken(UnitCode unit, int year) {
    return contents.taken(unit.value(), year);
  }
}
