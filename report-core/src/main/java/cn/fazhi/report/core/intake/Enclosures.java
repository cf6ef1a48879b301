package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks at files that are kept beside a report: what they are, and that nothing hides in them. */
public final class Enclosures {
  private static final String OFD = "OFD.xml";

  private static final Map<FileType, byte[]> BEGINNINGS = beginnings();

  private Enclosures() {}

  /**
   * What a file is by its content; the name decides nothing.
   *
   * @throws Unreadable where it is refused, with the reason
   */
  public static FileType typeOf(byte[] bytes) {
    if (bytes.length > Intake.LARGEST) {
      throw new Unreadable(Fault.TOO_LARGE);
    }
    if (bytes.length == 0) {
      throw new Unreadable(Fault.EMPTY);
    }
    if (Nature.isZip(bytes)) {
      return Intake.WORD.pass(() -> container(bytes));
    }
    return BEGINNINGS.entrySet().stream()
        .filter(type -> begins(bytes, type.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new Unreadable(Fault.NOT_ATTACHABLE));
  }

  private static FileType container(byte[] bytes) {
    try {
      return inside(Archive.open(bytes));
    } catch (Unreadable asText) {
      throw switch (asText.fault()) {
        case NOT_A_DOCUMENT, NOT_ATTACHABLE -> new Unreadable(Fault.NOT_ATTACHABLE, asText);
        case BUSY -> asText;
        default -> new Unreadable(Fault.BROKEN_ATTACHMENT, asText);
      };
    }
  }

  private static FileType inside(Map<String, byte[]> entries) {
    if (entries.containsKey(OFD) && !PartCheck.declares(entries)) {
      PartCheck.checkUndeclared(entries);
      return FileType.OFD;
    }
    PartTypes types = PartCheck.check(entries);
    if (types.word()) {
      return FileType.DOCX;
    }
    if (types.sheets()) {
      return FileType.XLSX;
    }
    throw new Unreadable(Fault.NOT_ATTACHABLE);
  }

  private static boolean begins(byte[] bytes, byte[] magic) {
    return bytes.length > magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }

  private static Map<FileType, byte[]> beginnings() {
    Map<FileType, byte[]> beginnings = new LinkedHashMap<>();
    beginnings.put(FileType.PDF, "%PDF-".getBytes(StandardCharsets.US_ASCII));
    beginnings.put(FileType.JPEG, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
    beginnings.put(FileType.PNG, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    return beginnings;
  }
}
