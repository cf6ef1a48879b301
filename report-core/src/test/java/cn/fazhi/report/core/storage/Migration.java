package cn.fazhi.report.core.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The statements of a migration, to be done again by a test. */
final class Migration {
  private Migration() {}

  /** Those that change rows. */
  static List<String> updates(String number) {
    try {
      String script =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:migration/" + number + "__*.sql")[0].getContentAsString(
                  StandardCharsets.UTF_8);
      return Arrays.stream(script.split(";\n"))
          .map(String::strip)
          .filter(sql -> sql.startsWith("update"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
