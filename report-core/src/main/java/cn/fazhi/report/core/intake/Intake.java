package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.time.Duration;

/** Takes in a manuscript file. */
public final class Intake {
  /** Bytes; the same for every kind of file. */
  public static final int LARGEST = 20 * 1024 * 1024;

  /** A Word file takes up many times its size while it is read. */
  static final Gate WORD = new Gate(1, Duration.ofSeconds(20));

  private Intake() {}

  /**
   * Reads a file by its content; the name decides nothing.
   *
   * @throws Unreadable where it is refused, with the reason
   */
  public static Manuscript read(byte[] bytes, String fileName) {
    if (bytes.length > LARGEST) {
      throw new Unreadable(Fault.TOO_LARGE);
    }
    if (bytes.length == 0) {
      throw new Unreadable(Fault.EMPTY);
    }
    Manuscript manuscript =
        Nature.isArchive(bytes)
            ? WORD.pass(() -> FairCopy.of(WordReader.read(bytes), Format.DOCX))
            : FairCopy.of(TextReader.read(bytes), Format.TXT);
    if (manuscript.document().blocks().isEmpty()) {
      throw new Unreadable(Fault.NO_TEXT);
    }
    return manuscript;
  }
}
