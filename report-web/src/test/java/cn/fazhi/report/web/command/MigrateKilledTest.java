package cn.fazhi.report.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process is really killed in the middle of migrate; the next one completes it. */
@Tag("F25")
class MigrateKilledTest {
  @TempDir private Path folder;

  List<String> database() {
    return List.of(
        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("report") + ";WRITE_DELAY=0");
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 40, 75, 120, 200})
  void theNextMigrateCompletesIt(int statements) throws Exception {
    killed(statements);

    complete();
  }

  @Test
  @Tag("faults")
  void soItDoesAfterTwentyKillsInARow() throws Exception {
    for (int i = 0; i < 20; i++) {
      killed(8 + 10 * i);
    }

    complete();
  }

  private void killed(int statements) throws IOException, InterruptedException {
    Process process = start(statements);
    try (BufferedReader said = process.inputReader()) {
      for (String line = said.readLine();
          line != null && !line.equals(HeldMigrate.HELD);
          line = said.readLine()) {}
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as("killed before statement " + statements).isEqualTo(137);
  }

  private void complete() throws IOException, InterruptedException {
    Process process = start(Integer.MAX_VALUE);
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
  }

  private Process start(int statements) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HeldMigrate.class.getName(),
                Integer.toString(statements),
                "--report.ledger.key-file=" + folder.resolve("ledger.key")));
    command.addAll(database());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
