package cn.fazhi.report.web.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/** Lines of a table that spreadsheets open as text. */
public final class Csv {
  public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** Tells spreadsheets that it is UTF-8. */
  public static final String MARK = "\ufeff";

  private Csv() {}

  public static String line(String... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /** A whole table, its first row the headings. */
  public static byte[] table(List<List<Object>> rows) {
    StringBuilder table = new StringBuilder(MARK);
    rows.forEach(
        row -> table.append(line(row.stream().map(Object::toString).toArray(String[]::new))));
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String text) {
    return "\"" + Cell.harmless(text).replace("\"", "\"\"") + "\"";
  }
}
