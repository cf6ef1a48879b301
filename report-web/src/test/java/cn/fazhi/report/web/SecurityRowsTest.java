package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} and the tags of the tests say the same. */
class SecurityRowsTest {
  private static final Pattern ROW =
      Pattern.compile("\\| ([RF]\\d{2,3}) \\| (.+?) \\| (.+?) \\| (.*?) \\|");
  private static final Pattern TAG = Pattern.compile("@Tag\\(\"([RF]\\d{2,3})\"\\)");
  private static final String TESTED = "已测";

  private record Row(String state, Set<String> tests) {}

  private static Map<String, Row> rows() throws IOException {
    Map<String, Row> rows = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("../docs/security.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        Set<String> tests = new TreeSet<>(List.of(row.group(4).split("；")[0].split("、")));
        assertThat(rows.put(row.group(1), new Row(row.group(3), tests))).as(line).isNull();
      }
    }
    return rows;
  }

  private static Map<String, Set<String>> tags() throws IOException {
    Map<String, Set<String>> tags = new TreeMap<>();
    for (String module : List.of("report-core", "report-workflow", "report-web")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(file -> read(file, tags));
      }
    }
    return tags;
  }

  private static void read(Path file, Map<String, Set<String>> tags) {
    try {
      String name = file.getFileName().toString().replace(".java", "");
      TAG.matcher(Files.readString(file))
          .results()
          .forEach(tag -> tags.computeIfAbsent(tag.group(1), t -> new TreeSet<>()).add(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyRequirementAndExperimentHasItsRow() throws IOException {
    List<String> all =
        Stream.concat(
                IntStream.rangeClosed(1, 35).mapToObj("F%02d"::formatted),
                IntStream.rangeClosed(1, 122).mapToObj("R%03d"::formatted))
            .toList();
    assertThat(rows().keySet()).containsExactlyElementsOf(all);
  }

  @Test
  void whatIsCalledTestedNamesExactlyTheTestsThatCarryItsTag() throws IOException {
    Map<String, Set<String>> said = new TreeMap<>();
    rows()
        .forEach(
            (id, row) -> {
              if (row.state().startsWith(TESTED)) {
                said.put(id, row.tests());
              }
            });
    assertThat(said).isEqualTo(tags());
  }
}
