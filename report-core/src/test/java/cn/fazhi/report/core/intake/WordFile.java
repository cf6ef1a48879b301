package cn.fazhi.report.core.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small Word files by hand, so that a test can put anything into one. */
final class WordFile {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final StringBuilder overrides = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String mainType = TYPE + "document.main+xml";
  private String body = "";

  static WordFile saying(String... paragraphs) {
    WordFile file = new WordFile();
    for (String paragraph : paragraphs) {
      file.body += p(paragraph);
    }
    return file;
  }

  static WordFile of(String body) {
    WordFile file = new WordFile();
    file.body = body;
    return file;
  }

  static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  static String item(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, list, r(text));
  }

  WordFile part(String kind, String content) {
    return with(
            "word/" + kind + ".xml",
            "<w:%s xmlns:w=\"%s\">%s</w:%s>".formatted(root(kind), W, content, root(kind)))
        .type("/word/" + kind + ".xml", TYPE + kind + "+xml")
        .related(kind, kind + ".xml", false);
  }

  private static String root(String kind) {
    return switch (kind) {
      case "header" -> "hdr";
      case "footer" -> "ftr";
      default -> kind;
    };
  }

  WordFile with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  WordFile with(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  WordFile type(String part, String type) {
    overrides.append("<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type));
    return this;
  }

  WordFile mainType(String type) {
    mainType = type;
    return this;
  }

  WordFile related(String kind, String target, boolean external) {
    relations.append(
        "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"%s/>"
            .formatted(
                relations.length(), R, kind, target, external ? " TargetMode=\"External\"" : ""));
    return this;
  }

  byte[] bytes() {
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    String rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    Map<String, byte[]> all = new LinkedHashMap<>();
    put(
        all,
        "[Content_Types].xml",
        head
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + mainType
            + "\"/>"
            + overrides
            + "</Types>");
    put(
        all,
        "_rels/.rels",
        head
            + "<Relationships xmlns=\""
            + rels
            + "\"><Relationship Id=\"r1\" Type=\""
            + R
            + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    put(
        all,
        "word/document.xml",
        head
            + "<w:document xmlns:w=\""
            + W
            + "\" xmlns:r=\""
            + R
            + "\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\">"
            + "<w:body>"
            + body
            + "</w:body></w:document>");
    put(
        all,
        "word/_rels/document.xml.rels",
        head + "<Relationships xmlns=\"" + rels + "\">" + relations + "</Relationships>");
    all.putAll(entries);
    return zip(all);
  }

  private static void put(Map<String, byte[]> all, String name, String content) {
    all.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
