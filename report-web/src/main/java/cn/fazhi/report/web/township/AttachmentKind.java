package cn.fazhi.report.web.township;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What may be attached, told by its first bytes and never by its name. */
final class AttachmentKind {
  private static final List<byte[]> BEGINNINGS =
      List.of(
          "%PDF-".getBytes(StandardCharsets.US_ASCII),
          new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
          new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

  private AttachmentKind() {}

  static boolean fits(byte[] bytes) {
    return BEGINNINGS.stream()
        .anyMatch(
            b -> bytes.length > b.length && Arrays.equals(bytes, 0, b.length, b, 0, b.length));
  }
}
