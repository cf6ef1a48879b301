package cn.fazhi.report.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The first word says what is to be done; what the operator can mend is told in a sentence. */
@ExtendWith(OutputCaptureExtension.class)
class CommandsTest {
  @TempDir private Path folder;

  private int run(String word, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                word,
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("report"),
                "--report.ledger.key-file=" + folder.resolve("keys/ledger.key"),
                "--server.port=0"));
    all.addAll(List.of(more));
    return Commands.run(all.toArray(String[]::new));
  }

  private static void sentenceOnly(CapturedOutput output, String... words) {
    assertThat(output.getErr()).contains(words).doesNotContain("\tat ", "Exception");
    assertThat(output.getOut()).doesNotContain("\tat ", "Exception");
  }

  @Test
  void anUnknownWordIsAnsweredWithTheListOfCommands(CapturedOutput output) {
    assertThat(Commands.run("nonsense")).isEqualTo(2);

    sentenceOnly(output, "nonsense", "用法", "serve", "migrate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help", "help"})
  void whoAsksForHelpIsToldTheCommandsAndNothingIsStarted(String asked, CapturedOutput output) {
    assertThat(Commands.run(asked)).isZero();

    assertThat(output.getOut()).contains("用法", "serve", "migrate", "analyse");
    assertThat(output.getErr()).isEmpty();
  }

  @Test
  @Tag("F14")
  void aNodeOnAnEmptyDatabaseNamesMigrateAndMigrateMakesTablesAndKey(CapturedOutput output)
      throws Exception {
    assertThat(run("serve", "--report.schema=require")).isEqualTo(1);
    sentenceOnly(output, "java -jar report.jar migrate");

    assertThat(run("migrate")).isZero();
    assertThat(output.getOut()).contains("数据表已经建好");
    Path key = folder.resolve("keys/ledger.key");
    assertThat(Files.readString(key)).matches("[0-9a-f]{64}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    String first = Files.readString(key);

    assertThat(run("migrate")).isZero();
    assertThat(Files.readString(key)).isEqualTo(first);
  }

  @Test
  void whomToRescueHasToBeNamedAndKnown(CapturedOutput output) {
    assertThat(run("rescue")).isEqualTo(2);
    assertThat(run("migrate")).isZero();
    assertThat(run("rescue", "--login=anning")).isEqualTo(1);

    sentenceOnly(output, "rescue --login=", "没有用户名为“anning”的安全管理员");
  }

  @Test
  void aDatabaseThatIsAwayIsTold(CapturedOutput output) {
    int code =
        Commands.run(
            "migrate",
            "--spring.datasource.url=jdbc:mysql://127.0.0.1:1/report",
            "--spring.datasource.hikari.connection-timeout=300");

    assertThat(code).isEqualTo(1);
    sentenceOnly(output, "连不上数据库");
  }

  @Test
  @Tag("R118")
  void productionOnTrialSettingsDoesNotStart(CapturedOutput output) {
    assertThat(run("serve", "--spring.profiles.active=production", "--debug=true")).isEqualTo(1);

    sentenceOnly(output, "须用 MySQL", "调试用的开关", "docs/operate.md");
  }
}
