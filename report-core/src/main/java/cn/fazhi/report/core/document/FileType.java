package cn.fazhi.report.core.document;

import java.util.List;
import java.util.Locale;

/** What a file beside a document may be, told by its bytes and never by its name. */
public enum FileType {
  PDF("PDF", "application/pdf", "pdf"),
  JPEG("JPG", "image/jpeg", "jpg", "jpeg"),
  PNG("PNG", "image/png", "png"),
  OFD("OFD", "application/ofd", "ofd"),
  DOCX("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  private final String label;
  private final String mediaType;
  private final List<String> extensions;

  FileType(String label, String mediaType, String... extensions) {
    this.label = label;
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  public String label() {
    return label;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The name with an ending that opens it with the right program, whatever it was called. */
  public String named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return extensions.stream().anyMatch(end -> lower.endsWith("." + end))
        ? name
        : name + "." + extensions.get(0);
  }
}
