package cn.fazhi.report.web.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.jline.utils.WCWidth;

/** What the window or file at the other end can show. */
final class Terminal {
  private static final Path ERRORS = Path.of("/proc/self/fd/2");
  private static final char CHINESE = '中';

  private Terminal() {}

  /** Writes Chinese also where the machine's language settings know none. */
  static PrintStream chinese(PrintStream stream, String property) {
    String said = System.getProperty(property);
    Charset charset =
        said != null && Charset.isSupported(said)
            ? Charset.forName(said)
            : Charset.defaultCharset();
    return new PrintStream(stream, true, able(charset) ? charset : StandardCharsets.UTF_8);
  }

  private static boolean able(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode(CHINESE);
  }

  /** Whether somebody watches what is written beside the results. */
  static boolean watched() {
    try {
      if (Files.isSymbolicLink(ERRORS)) {
        return Files.readSymbolicLink(ERRORS).toString().matches("/dev/(pts/|tty).*");
      }
    } catch (IOException | SecurityException unknown) {
      return false;
    }
    return System.console() != null;
  }

  /** Whether Java can read and write Chinese names of files here. */
  static boolean namesFiles() {
    String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Charset.isSupported(charset) && able(Charset.forName(charset));
  }

  /** A file's name as it is, also where Java's own text of it is garbled. */
  static String name(Path file) {
    return namesFiles()
        ? file.toString()
        : Paths.get("").toUri().relativize(URI.create(file.toUri().toString())).getPath();
  }

  /** Whatever stands in a file or its name gives no orders to the window. */
  static String harmless(String line) {
    return line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }

  /** How many columns a text takes up. */
  static int width(String text) {
    return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
  }

  /** Filled up with blanks to so many columns. */
  static String filled(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** The same with the blanks in front, as numbers stand. */
  static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }
}
