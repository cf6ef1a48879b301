package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What must stand nowhere in our sources; each rule is shown a planted offender. */
class SourceRulesTest {
  /** Text put into a statement, or a column chosen by name at run time. */
  private static final Pattern LOOSE_SQL =
      Pattern.compile(
          "\\$\\{(?!instant}|report\\.)|orderBy(Asc|Desc)?\\(|\\.last\\(|\\.apply\\(\"|exists\\(\"|inSql\\(");

  private static final Pattern READS_OBJECTS =
      Pattern.compile(
          "ObjectInputStream|XMLDecoder|SerializationUtils|readUnshared|enableDefaultTyping");
  private static final Pattern LOOSE_PAGE =
      Pattern.compile(
          "\\.(innerHTML|outerHTML)\\b|insertAdjacentHTML|document\\.write|\\beval\\(|new Function\\("
              + "|\\sstyle=|th:style|\\son[a-z]+=|<script(?![^>]*\\bsrc=)[^>]*>|javascript:");

  /** Asking another machine for something; mail alone goes out, in a room of its own. */
  private static final Pattern CALLS_OUT =
      Pattern.compile(
          "HttpClient|RestClient|RestTemplate|WebClient\\b|URLConnection|openStream\\(|new Socket\\(|SocketChannel");

  private static final Pattern DECODES_PICTURES =
      Pattern.compile("javax\\.imageio|java\\.awt|BufferedImage|PDFRenderer");

  private static List<Path> sources(String... endings) throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : List.of("report-core", "report-workflow", "report-web", "sql")) {
      Path root = Path.of("..", module);
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> !file.startsWith(root.resolve("target")))
            .filter(file -> !file.toString().contains("/src/test/"))
            .filter(file -> !file.toString().contains("/node_modules/"))
            .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
            .forEach(all::add);
      }
    }
    assertThat(all).isNotEmpty();
    return all;
  }

  private static List<String> found(Pattern pattern, List<Path> files) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (pattern.matcher(line).find()) {
          found.add(file.getFileName() + ": " + line.strip());
        }
      }
    }
    return found;
  }

  @Test
  @Tag("R014")
  void noStatementTakesTextOrColumnsFromOutside() throws IOException {
    for (String offender :
        List.of(
            "order by ${column}",
            "wrapper.orderByAsc(column)",
            "wrapper.last(\"limit \" + size)")) {
      assertThat(LOOSE_SQL.matcher(offender).find()).as(offender).isTrue();
    }
    List<Path> files =
        sources(".java", ".sql").stream()
            .filter(f -> f.toString().contains("storage") || f.toString().endsWith(".sql"))
            .toList();
    assertThat(files).hasSizeGreaterThan(40);
    assertThat(found(LOOSE_SQL, files)).isEmpty();
  }

  @Test
  @Tag("R029")
  void nothingReadsJavaObjectsFromBytes() throws IOException {
    assertThat(READS_OBJECTS.matcher("new ObjectInputStream(in)").find()).isTrue();
    assertThat(found(READS_OBJECTS, sources(".java"))).isEmpty();
  }

  @Test
  @Tag("R071")
  @Tag("R057")
  void nothingCallsOutAndNothingDecodesPictures() throws IOException {
    assertThat(CALLS_OUT.matcher("HttpClient.newHttpClient()").find()).isTrue();
    assertThat(DECODES_PICTURES.matcher("import javax.imageio.ImageIO;").find()).isTrue();
    assertThat(found(CALLS_OUT, sources(".java"))).isEmpty();
    assertThat(found(DECODES_PICTURES, sources(".java"))).isEmpty();
  }

  @Test
  @Tag("R122")
  void noPageOrScriptCarriesCodeOrStyleInside() throws IOException {
    for (String offender :
        List.of(
            "<p style=\"x\">",
            "<a onclick=\"x\">",
            "<script>x</script>",
            "a.innerHTML = b",
            "eval(x)")) {
      assertThat(LOOSE_PAGE.matcher(offender).find()).as(offender).isTrue();
    }
    assertThat(found(LOOSE_PAGE, sources(".html", ".js", ".ts"))).isEmpty();
  }
}
