package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk below H2's file is full (the process may not make the file any longer): saves are
 * refused loudly, what was acknowledged stays whole, and when there is space again the same form is
 * taken.
 */
@Tag("faults")
@Tag("F10")
class DiskFullTest {
  private static final long ROOM = 6_000_000;
  private static final int TRIES = 10;

  @Test
  void savesAreRefusedAndTakenAgainWhenThereIsSpace(@TempDir Path place) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "prlimit of util-linux");
    Path file = place.resolve("report");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dreport.schema=make",
                "-cp",
                System.getProperty("java.class.path"),
                Filler.class.getName(),
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;MAX_COMPACT_TIME=10000")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("OPEN");
      long size = Files.size(Path.of(file + ".mv.db"));
      limit(process, Long.toString(size + ROOM));
      ask(in, "begin");
      String refused = until(out, "REFUSED", said);
      ask(in, "again");
      String again = until(out, "REFUSED", said);
      limit(process, "unlimited");
      String found = taken(in, out, said);
      String verdict = until(out, "VERDICT", said);

      System.out.println("| 磁盘写满前已保存 | 写满时 | 再试（仍满） | 腾出空间后 |");
      System.out.println("|---|---|---|---|");
      System.out.println(
          "| " + (said.size() - 1) + " | " + refused + " | " + again + " | " + verdict + " |");
      assertThat(refused).contains("Optional[FULL]");
      assertThat(again).contains("Optional[").doesNotContain("Optional.empty");
      assertThat(said).hasSizeGreaterThan(2);
      assertThat(found).isEqualTo(said.get(said.size() - 1).replace("DONE", "FOUND"));
      assertThat(verdict).startsWith("VERDICT 0 ");
    } finally {
      process.toHandle().destroyForcibly();
    }
  }

  /**
   * Tries a few times: connections to a database that has closed itself are sorted out one by one.
   */
  private static String taken(Writer in, BufferedReader out, List<String> said) throws IOException {
    String answer = "";
    for (int i = 0; i < TRIES && !answer.startsWith("FOUND"); i++) {
      ask(in, "again");
      answer = until(out, "FOUND|REFUSED", said);
    }
    return answer;
  }

  private static void ask(Writer in, String word) throws IOException {
    in.write(word + "\n");
    in.flush();
  }

  private static String until(BufferedReader out, String word, List<String> said)
      throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.matches("(" + word + ") .*")) {
        return line;
      }
      if (line.startsWith("DONE ")) {
        said.add(line);
      }
    }
    throw new AssertionError("no " + word + " after " + said.size() + " lines");
  }

  private static void limit(Process process, String bytes) throws Exception {
    Process set =
        new ProcessBuilder(
                "prlimit", "--pid", "" + process.pid(), "--fsize=" + bytes + ":unlimited")
            .inheritIO()
            .start();
    assertThat(set.waitFor()).isZero();
  }
}
