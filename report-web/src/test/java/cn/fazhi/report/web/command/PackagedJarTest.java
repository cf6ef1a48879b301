package cn.fazhi.report.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar as it is handed out, once it is packed. */
@EnabledIfSystemProperty(named = "report.jar", matches = ".+")
class PackagedJarTest {
  @TempDir private Path folder;

  private Process start(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("report.jar")));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .redirectError(folder.resolve("error.log").toFile())
        .redirectOutput(folder.resolve("answer.json").toFile())
        .start();
  }

  @Test
  void readsAFolderWithoutDatabaseOrPages() throws Exception {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    try (InputStream in = getClass().getResourceAsStream("/demonstration/qingxi-2025.txt")) {
      Files.copy(in, reports.resolve("qingxi.txt"));
    }
    Files.write(reports.resolve("bad.docx"), new byte[] {'P', 'K', 3, 4, 9});

    int code = start("analyse", reports.toString(), "--format", "json").waitFor();

    assertThat(code).isEqualTo(2);
    assertThat(folder.resolve("error.log")).content().doesNotContain("Exception", "\tat ");
    JsonNode answers = new JsonMapper().readTree(Files.readString(folder.resolve("answer.json")));
    assertThat(answers.get(0).get("code").asString()).isEqualTo("corrupt");
    assertThat(answers.get(1).get("unit").asString()).isEqualTo("青溪镇");
    assertThat(answers.get(1).get("parts").size()).isGreaterThanOrEqualTo(4);
    assertThat(answers.get(1).get("figures").size()).isPositive();
  }
}
