package cn.fazhi.report.web.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/**
 * Lines of a table that spreadsheets open as text: nothing in a cell is ever taken for a formula.
 */
public final class Csv {
  /** What Excel and WPS, also in full width, may begin a formula or a new cell with. */
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\0＝＋－＠";

  public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** Excel and WPS take a file with it for UTF-8. */
  public static final String MARK = "\ufeff";

  private Csv() {}

  public static String line(String... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    String bare = text.replace("\0", "");
    boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + bare.replace("\"", "\"\"") + "\"";
  }
}
