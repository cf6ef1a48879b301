package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes; what is neither document nor text is refused. */
enum Nature {
  /** Zip: .docx, .xlsx. */
  ARCHIVE,
  /** OLE2: .doc, .wps. */
  COMPOUND,
  PDF,
  TEXT;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final List<String> BINARY =
      List.of(
          "MZ",
          "\u007fELF",
          "\u0089PNG",
          "\u00ff\u00d8\u00ff",
          "GIF8",
          "Rar!",
          "7z\u00bc\u00af",
          "\u001f\u008b",
          "PK");

  private static final List<String> MARKUP =
      List.of(
          "<!doctype",
          "<html",
          "<?xml",
          "<svg",
          "<head",
          "<body",
          "<script",
          "{\\rtf",
          "mime-version:",
          "%!ps");

  static Nature of(byte[] bytes) {
    if (startsWith(bytes, ZIP)) {
      return ARCHIVE;
    }
    if (startsWith(bytes, OLE2)) {
      return COMPOUND;
    }
    String head = head(bytes, StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return PDF;
    }
    if (BINARY.stream().anyMatch(head::startsWith) || isMarkup(bytes)) {
      throw new Unreadable(Fault.NOT_A_DOCUMENT);
    }
    return TEXT;
  }

  static boolean isCompound(byte[] bytes) {
    return startsWith(bytes, OLE2);
  }

  static boolean isProgram(byte[] bytes) {
    return startsWith(bytes, new byte[] {'M', 'Z'})
        || startsWith(bytes, new byte[] {0x7f, 'E', 'L', 'F'});
  }

  static boolean isZip(byte[] bytes) {
    return startsWith(bytes, ZIP);
  }

  private static boolean isMarkup(byte[] bytes) {
    return List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .stream()
        .map(charset -> head(bytes, charset).replace("\ufeff", "").strip().toLowerCase(Locale.ROOT))
        .anyMatch(head -> MARKUP.stream().anyMatch(head::startsWith));
  }

  private static String head(byte[] bytes, Charset charset) {
    return new String(bytes, 0, Math.min(1024, bytes.length), charset);
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
