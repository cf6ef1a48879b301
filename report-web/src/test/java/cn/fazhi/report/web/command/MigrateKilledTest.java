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

/** The process is really killed in the middle of migrate; the next one completes it. */
@Tag("F25")
class MigrateKilledTest {
  /** The last statements are not far beyond the 200th. */
  private static final int STATEMENTS = 200;

  private static final int KILLS = Integer.getInteger("report.faults.kills", 2);

  @TempDir private Path folder;

  List<String> database() {
    return List.of(
        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("report") + ";WRITE_DELAY=0");
  }

  @Test
  @Tag("faults")
  void theNextMigrateCompletesItAfterEachOfManyKills() throws Exception {
    for (int i = 0; i < KILLS; i++) {
      killed(12 + (STATEMENTS - 12) * i / KILLS);
    }

    complete();
    System.out.printf("%s: migrate killed %d times, completed%n", name(), KILLS);
  }

  private String name() {
    return getClass().getSimpleName();
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
