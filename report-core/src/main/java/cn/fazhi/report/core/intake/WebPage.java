package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.Numbering;
import cn.fazhi.report.core.document.Search;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the lines that a text copied from a web page brings along from around it. */
final class WebPage {
  private static final int LONGEST = 120;
  private static final int PROSE = 40;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000|｜·]+");

  private static final Search ANYWHERE = Search.of(listed("web-page.txt"));
  private static final Pattern AROUND = Pattern.compile(listed("web-page-around.txt"));

  /** The first line and the one behind the last of the running text. */
  record Text(int from, int to) {
    static Text of(List<Line> lines) {
      int from = 0;
      while (from < lines.size() && !prose(lines.get(from))) {
        from++;
      }
      int to = lines.size();
      while (to > from && !prose(lines.get(to - 1))) {
        to--;
      }
      return new Text(from, to);
    }

    boolean holds(int line) {
      return line >= from && line < to;
    }

    private static boolean prose(Line line) {
      return line.table() || line.text().length() > PROSE && line.text().matches("(?s).*[，。；].*");
    }
  }

  private WebPage() {}

  /**
   * @param inside whether the line stands in the running text
   */
  static boolean is(String line, boolean inside) {
    if (line.length() > LONGEST) {
      return false;
    }
    String text = BLANKS.matcher(line).replaceAll("");
    boolean around = !inside && Numbering.of(line).isEmpty();
    return ANYWHERE.in(line)
        || text.length() < line.length() && ANYWHERE.in(text)
        || around && AROUND.matcher(text).matches();
  }

  private static String listed(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WebPage.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.joining("|"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
