package cn.fazhi.report.core.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One text in every format that a test can write by itself. */
public final class Formats {
  /** Characters in a line and lines on a page, as GB/T 9704 sets them. */
  private static final int COLUMNS = 28;

  private static final int ROWS = 22;

  private Formats() {}

  /** By the name that a table shows. */
  public static Map<String, byte[]> of(String text) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    files.put("docx", word(lines));
    files.put("pdf", pdf(lines, COLUMNS, ROWS));
    files.put("pdf，小页面", pdf(lines, 20, 9));
    files.put("txt，GB18030", text.getBytes(Charset.forName("GB18030")));
    files.put("txt，UTF-8 带标记", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
    files.put("txt，UTF-16", text.getBytes(StandardCharsets.UTF_16));
    return files;
  }

  /** A file of the annotated ones, or of the samples that lie beside the project. */
  public static Optional<byte[]> file(String name) {
    if (Formats.class.getResource("/quality/intake/" + name) != null) {
      return Optional.of(OldWordTest.file(name));
    }
    return Samples.folder()
        .filter(folder -> folder.resolve(name).toFile().isFile())
        .map(folder -> Samples.bytes(name));
  }

  private static byte[] word(List<String> lines) {
    StringBuilder body = new StringBuilder();
    lines.forEach(line -> body.append(WordFile.p(escaped(line))));
    return WordFile.of(body.toString()).bytes();
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static byte[] pdf(List<String> lines, int columns, int rows) {
    PdfFile file = new PdfFile(columns, rows).numbered();
    lines.forEach(file::paragraph);
    return file.bytes();
  }
}
