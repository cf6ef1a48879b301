package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.workflow.desk.TokenDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever {@code docs/api.md} tells the reader to type is typed here, word for word. */
class ApiManualTest extends WebTest {
  @TempDir Path folder;
  @Autowired private Cycles cycles;

  @Test
  void theExampleLeadsFromTheTokenToTheSubmittedReport() throws Exception {
    assumeThat(there("curl")).as("curl is not installed here: the example is not tried").isTrue();
    CycleId cycle = stories.emptyCycle();
    TokenDesk.Wish wish = new TokenDesk.Wish("说明里的例子", EnumSet.allOf(Scope.class), 1);
    String token = tokenDesk.make(stories.actor("drafter"), wish).plain();

    String said =
        run(
            List.of("bash", "-eu", "-o", "pipefail", "-c", commands()),
            Map.of(
                "BASE",
                "http://127.0.0.1:" + port,
                "TOKEN",
                token,
                "CYCLE",
                cycle.value(),
                "YEAR",
                Integer.toString(cycles.find(cycle).orElseThrow().year())));

    Report report = reports.find(cycle, Stories.TOWN).orElseThrow();
    assertThat(report.status()).as(said).isEqualTo(Status.SIGNING);
    assertThat(said).contains("报告编号 " + report.id(), "再用旧版本写：412");
    assertThat(report.text().blocks()).anyMatch(block -> block.body().contains("旁听庭审3次"));
    assertThat(Files.readAllBytes(folder.resolve("report.docx"))).startsWith('P', 'K');
    assertThat(report.entries()).hasSize(3);
  }

  private static String commands() throws IOException {
    return Pattern.compile("(?s)```sh\n(.*?)```")
        .matcher(Files.readString(Path.of("../docs/api.md")))
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining());
  }

  private static boolean there(String program) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
  }

  private String run(List<String> command, Map<String, String> environment) throws Exception {
    Path out = folder.resolve("said.txt");
    ProcessBuilder program =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    program.environment().putAll(environment);
    Process process = program.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(out);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
