package cn.fazhi.report.web;

import cn.fazhi.report.core.layout.Masthead;
import cn.fazhi.report.core.layout.WordLayout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.params.provider.Arguments;

/** Files that must not be taken in, and one that must. */
final class UploadFiles {
  private static final byte[] GOOD = WordLayout.docx(Stories.divided(), Masthead.NONE);

  private UploadFiles() {}

  static byte[] good() {
    return GOOD;
  }

  /** A file, the code of its fault and its status. */
  static Stream<Arguments> hostile() throws IOException {
    byte[] good = good();
    return Stream.of(
        Arguments.of("too large", new byte[21 << 20], "too-large", 413),
        Arguments.of("empty", new byte[0], "empty", 422),
        Arguments.of("cut off", Arrays.copyOf(good, good.length / 2), "corrupt", 422),
        Arguments.of("program", bytes("MZ\u0000\u0001program"), "not-a-document", 415),
        Arguments.of("web page", bytes("<!DOCTYPE html><html>报告</html>"), "not-a-document", 415),
        Arguments.of(
            "spreadsheet",
            changed(
                good,
                "[Content_Types].xml",
                "wordprocessingml.document.main",
                "spreadsheetml.sheet.main"),
            "not-a-document",
            415),
        Arguments.of("pdf cut off", bytes("%PDF-1.7\n1 0 obj"), "corrupt", 422),
        Arguments.of("pdf of pictures", scanned(), "scanned", 422),
        Arguments.of("word 95", compound("WordDocument", 0xDC, 0xA5, 104, 0), "legacy-doc", 415),
        Arguments.of("excel", compound("Workbook"), "not-a-document", 415),
        Arguments.of("password", compound("EncryptedPackage"), "encrypted", 422),
        Arguments.of("macro", with(good, "word/vbaProject.bin", bytes("x")), "macro", 422),
        Arguments.of("bomb", with(good, "word/media/a.txt", new byte[31 << 20]), "bomb", 422),
        Arguments.of("path", with(good, "../../evil.txt", bytes("x")), "bomb", 422),
        Arguments.of(
            "doctype",
            changed(
                good,
                "word/document.xml",
                "<w:document ",
                "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document "),
            "doctype",
            422));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A page with nothing on it that could be read. */
  private static byte[] scanned() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] compound(String stream, int... head) throws IOException {
    byte[] content = new byte[5000];
    for (int i = 0; i < head.length; i++) {
      content[i] = (byte) head[i];
    }
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(content), stream);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  static byte[] with(byte[] docx, String name, String content) {
    return with(docx, name, bytes(content));
  }

  private static byte[] with(byte[] docx, String name, byte[] content) {
    Map<String, byte[]> entries = entries(docx);
    entries.put(name, content);
    return zip(entries);
  }

  static byte[] changed(byte[] docx, String entry, String from, String to) {
    Map<String, byte[]> entries = entries(docx);
    String text = new String(entries.get(entry), StandardCharsets.UTF_8);
    if (!text.contains(from)) {
      throw new IllegalStateException(entry + " has no " + from);
    }
    entries.put(entry, bytes(text.replace(from, to)));
    return zip(entries);
  }

  static Map<String, byte[]> entries(byte[] docx) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries.put(e.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
