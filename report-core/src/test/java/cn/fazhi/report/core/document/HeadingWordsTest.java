package cn.fazhi.report.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What headings announce by their own words, over a long list of those that offices write. */
class HeadingWordsTest {
  @Test
  void nearlyAllAreUnderstoodWithoutTheirNeighbours() throws IOException {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (String line : lines()) {
      String[] pair = line.split(" ", 2);
      String found =
          PartWords.of(pair[1].split("：")[0], 2023).stream()
              .map(kind -> kind.name().substring(0, 1))
              .collect(Collectors.joining());
      count++;
      if (!pair[0].equals(found.isEmpty() ? "-" : found)) {
        wrong.add(line + " <> " + found);
      }
    }
    if (System.getProperty("quality.print") != null) {
      System.out.println(count + " headings, wrong: " + wrong.size());
      wrong.forEach(System.out::println);
    }
    assertThat(wrong).as(wrong.toString()).hasSizeLessThanOrEqualTo(count / 50);
  }

  private static List<String> lines() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            HeadingWordsTest.class.getResourceAsStream("/quality/headings.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    }
  }
}
