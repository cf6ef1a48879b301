package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One database after another life of a {@link Mortal}: each is killed in the middle of an act, and
 * the next one is asked what it finds of what had been acknowledged.
 */
final class Lives {
  /** The same moments each time, as far as two processes can have the same moments. */
  private final Random chance = new Random(20260106);

  private final String[] database;
  private final Map<String, Said> acknowledged = new LinkedHashMap<>();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private Tally before = new Tally();
  private int life;

  Lives(String... database) {
    this.database = database;
  }

  /** A report as a life has told of it. */
  private record Said(String id, long version, String digest, String step) {
    static Said of(String[] words, int from) {
      return new Said(
          words[from], Long.parseLong(words[from + 1]), words[from + 2], words[from + 3]);
    }
  }

  /** Counts of one phase. */
  private static final class Tally {
    int acknowledged;
    int unanswered;
    int doneUnanswered;
    int lost;
    int torn;
    final List<Long> starts = new ArrayList<>();

    String row(String name, String phase) {
      return "| %s | %s | %d | %d | %d（其中 %d 次已办成） | %d | %d | %d |"
          .formatted(
              name,
              phase,
              starts.size(),
              acknowledged,
              unanswered,
              doneUnanswered,
              lost,
              torn,
              starts.stream().sorted().skip(starts.size() / 2).findFirst().orElseThrow());
    }
  }

  /** Kills so many lives during acts of that phase. */
  void kills(String phase, int kills) {
    for (int i = 0; i < kills; i++) {
      live(phase, tallies.computeIfAbsent(phase, key -> new Tally()));
    }
  }

  /** One more life that only looks; then what happened in each phase, as the rows of a table. */
  List<String> table(String name) {
    live("nothing", new Tally());
    List<String> rows = new ArrayList<>();
    tallies.forEach(
        (phase, tally) -> {
          assertThat(tally.lost).as("lost in " + phase).isZero();
          assertThat(tally.torn).as("torn in " + phase).isZero();
          assertThat(tally.unanswered).as("killed in " + phase).isPositive();
          rows.add(tally.row(name, phase));
        });
    return rows;
  }

  private void live(String phase, Tally tally) {
    int wanted = 1 + chance.nextInt(12);
    long spin = chance.nextInt(12_000_000);
    long begun = System.nanoTime();
    Process process = begin(phase);
    Said unanswered = null;
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("OPEN");
      tally.starts.add((System.nanoTime() - begun) / 1_000_000);
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        String[] words = line.split(" ");
        switch (words[0]) {
          case "FOUND" -> compare(Said.of(words, 1), before);
          case "VERDICT" -> {
            forget();
            assertThat(line).startsWith("VERDICT 0 ");
          }
          case "BEGIN" -> {
            unanswered = Said.of(words, 2);
            acknowledged.put(unanswered.id(), unanswered);
            if (words[1].equals(phase) && --wanted == 0) {
              spin(spin);
              process.toHandle().destroyForcibly();
            }
          }
          case "DONE" -> {
            Said done = Said.of(words, 2);
            acknowledged.put(done.id(), done);
            tally.acknowledged++;
            unanswered = null;
          }
          default -> throw new IllegalStateException(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      process.toHandle().destroyForcibly();
    }
    tally.unanswered += unanswered == null ? 0 : 1;
    before = tally;
  }

  /** The last act may have been done without an answer, never half; anything before it is there. */
  private void compare(Said found, Tally tally) {
    Said known = acknowledged.get(found.id());
    boolean same = found.equals(known);
    if (found.version() < known.version() || found.version() == known.version() && !same) {
      tally.lost++;
    } else if (found.version() == known.version() + 1) {
      tally.doneUnanswered++;
    } else if (!same) {
      tally.torn++;
    }
  }

  private void forget() {
    acknowledged.clear();
  }

  private static void spin(long nanoseconds) {
    long from = System.nanoTime();
    while (System.nanoTime() - from < nanoseconds) {
      Thread.onSpinWait();
    }
  }

  private Process begin(String phase) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dreport.schema=" + (life == 0 ? "make" : "require"),
                "-cp",
                System.getProperty("java.class.path"),
                Mortal.class.getName()));
    command.addAll(List.of(database));
    command.add(Integer.toString(++life));
    command.add(phase);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (Writer asked = process.outputWriter(StandardCharsets.UTF_8)) {
        for (String id : acknowledged.keySet()) {
          asked.write(id + "\n");
        }
      }
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
