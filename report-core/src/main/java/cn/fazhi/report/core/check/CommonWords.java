package cn.fazhi.report.core.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Everyday words that begin with a surname and are no names: 陈述, 高度, 成立. */
final class CommonWords {
  private CommonWords() {}

  static Set<String> read() {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CommonWords.class.getResourceAsStream("common-words.txt")),
                StandardCharsets.UTF_8))) {
      return ListLine.of(file.lines().toList()).stream()
          .flatMap(line -> line.words(0).stream())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
