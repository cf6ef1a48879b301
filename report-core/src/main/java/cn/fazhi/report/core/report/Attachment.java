package cn.fazhi.report.core.report;

import cn.fazhi.report.core.document.FileType;
import org.jspecify.annotations.Nullable;

/**
 * A file beside a report's text.
 *
 * @param since the first revision it belongs to, sealed or still to come
 * @param removed who took it away, null while it is beside the working text
 * @param until the last revision sealed before it was taken away: one before {@code since} where it
 *     was never submitted; null while it is beside the working text
 */
public record Attachment(
    File file, Signed added, int since, @Nullable Signed removed, @Nullable Integer until) {

  /** What it is brought as. */
  public enum Kind {
    SCAN("盖章扫描件"),
    ANNEX("附件");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * The file itself.
   *
   * @param id random, as it appears in addresses
   * @param name what it was called; shown as text only
   * @param size bytes
   * @param digest SM3 of its bytes
   */
  public record File(String id, Kind kind, String name, FileType type, long size, String digest) {
    private static final int ENOUGH = 16;

    /** The first digits, enough for two people to tell that they mean the same file. */
    public String shortDigest() {
      return digest.substring(0, ENOUGH);
    }

    /** The size for people. */
    public String room() {
      return Attachments.room(size);
    }

    /** What the history says of it. */
    String words() {
      return kind.label() + "“" + name + "”，" + room() + "，SM3 " + shortDigest();
    }
  }

  /** Whether it is beside the working text now. */
  public boolean attached() {
    return until == null;
  }

  /** Whether it was submitted with this revision. */
  public boolean of(int revision) {
    return since <= revision && (until == null || revision <= until);
  }

  /** Whether its bytes stay: what was never submitted and is removed is gone. */
  public boolean kept() {
    return until == null || since <= until;
  }

  Attachment removed(Signed by, int sealed) {
    return new Attachment(file, added, since, by, sealed);
  }
}
