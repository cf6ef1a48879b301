package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.workflow.desk.Brought;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files handed out: always as an attachment, never to be shown in place. */
public final class Downloads {
  public static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  static final MediaType ANY = MediaType.APPLICATION_OCTET_STREAM;

  private static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

  /** Code points before the extension. */
  private static final int LONGEST = 100;

  private static final int LONGEST_EXTENSION = 6;

  private Downloads() {}

  public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] bytes) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(harmless(name), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(bytes);
  }

  /** A file that somebody brought: whatever is in it runs nowhere, even if it were opened here. */
  static ResponseEntity<byte[]> brought(String name, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .headers(of(name, type, bytes).getHeaders())
        .header("Content-Security-Policy", NOTHING)
        .body(bytes);
  }

  /** A kept file, which whoever has it already need not fetch again. */
  public static ResponseEntity<byte[]> of(Brought kept) {
    Attachment.File file = kept.file();
    MediaType type = MediaType.parseMediaType(file.type().mediaType());
    ResponseEntity<byte[]> whole = brought(file.type().named(file.name()), type, kept.bytes());
    return ResponseEntity.ok().headers(whole.getHeaders()).eTag(file.digest()).body(kept.bytes());
  }

  private static String harmless(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|;]", "_").strip();
    return plain.isEmpty() ? "file" : brief(plain);
  }

  /** File systems and headers take only so much; the extension stays. */
  private static String brief(String name) {
    int dot = name.lastIndexOf('.');
    boolean extended = dot > 0 && name.length() - dot <= LONGEST_EXTENSION;
    String stem = extended ? name.substring(0, dot) : name;
    String extension = extended ? name.substring(dot) : "";
    return stem.codePointCount(0, stem.length()) <= LONGEST
        ? name
        : stem.substring(0, stem.offsetByCodePoints(0, LONGEST)) + extension;
  }
}
