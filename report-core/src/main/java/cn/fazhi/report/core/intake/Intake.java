package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Takes in a manuscript file. */
public final class Intake {
  /** Bytes; the same for every kind of file. */
  public static final int LARGEST = 20 * 1024 * 1024;

  /** A Word file takes up many times its size while it is read. */
  static final Gate WORD = new Gate(1, Duration.ofSeconds(20));

  /** Far beyond what the largest real file takes; one made to be slow is given up. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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
        switch (Nature.of(bytes)) {
          case ARCHIVE -> slow(() -> FairCopy.of(WordReader.read(bytes), Format.DOCX));
          case COMPOUND -> slow(() -> FairCopy.of(OldWordReader.read(bytes), binary(fileName)));
          case PDF -> slow(() -> FairCopy.of(PdfReader.read(bytes), Format.PDF));
          case TEXT -> FairCopy.of(TextReader.read(bytes), Format.TXT);
        };
    if (manuscript.document().blocks().isEmpty()) {
      throw new Unreadable(Fault.NO_TEXT);
    }
    return manuscript;
  }

  private static Manuscript slow(Supplier<Manuscript> work) {
    return WORD.pass(() -> Patience.of(PATIENCE, work));
  }

  /** The bytes are the same, so here the name may say what its writer calls it. */
  private static Format binary(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".wps") ? Format.WPS : Format.DOC;
  }
}
