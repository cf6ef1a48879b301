package cn.fazhi.report.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.report.Act;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the desks write into the ledger, the auditor reads in Chinese. */
class DeedsTest {
  private static final Path DESKS =
      Path.of("../report-workflow/src/main/java/cn/fazhi/report/workflow/desk");
  private static final Pattern DEED = Pattern.compile("\"([A-Z]+(_[A-Z]+)*)\"");

  @Test
  void everyDeedHasItsWords() throws IOException {
    Set<String> deeds = new TreeSet<>();
    Arrays.stream(Act.values()).map(Act::name).forEach(deeds::add);
    // a look at the findings changes nothing and leaves no row
    deeds.remove(Act.CHECK.name());
    try (Stream<Path> files = Files.list(DESKS)) {
      files.map(DeedsTest::read).flatMap(DeedsTest::deeds).forEach(deeds::add);
    }
    assertThat(deeds).contains("SET_UP", "SIGN_IN", "VERIFY");
    assertThat(Deeds.all().keySet()).containsAll(deeds);
  }

  private static Stream<String> deeds(String source) {
    return DEED.matcher(source).results().map((MatchResult found) -> found.group(1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
