package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.report.Act;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/** A process that saves until the disk is full, and once more each time it is asked to. */
final class Filler {
  private static final int SAVES = 5_000;

  private Filler() {}

  public static void main(String[] words) throws IOException {
    try (ConfigurableApplicationContext context = Booth.on(words[0], "sa", "")) {
      Journey journey = context.getBean(Office.class).journey(Office.STANDARD).drafted();
      BufferedReader asked =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      say("OPEN");
      asked.readLine();
      int saved = 0;
      Ticket refused = null;
      while (refused == null && saved < SAVES) {
        Ticket ticket =
            new Ticket(journey.id(), journey.report().version(), UUID.randomUUID().toString());
        if (tried(journey, ticket, saved + 1)) {
          saved++;
        } else {
          refused = ticket;
        }
      }
      while (refused != null && "again".equals(asked.readLine())) {
        if (tried(journey, refused, saved + 1)) {
          Verdict verdict = context.getBean(Verifier.class).verifyAll();
          say("FOUND " + journey.report().version() + " " + journey.report().text().digest());
          say("VERDICT " + verdict.faults() + " " + verdict.sentence());
          refused = null;
        }
      }
    }
  }

  private static boolean tried(Journey journey, Ticket ticket, int number) {
    var text = journey.text("第" + number + "次保存" + "，逐项落实".repeat(2000));
    try {
      journey.office.township.write(journey.drafter, ticket, Act.SAVE, text, "保存");
    } catch (RuntimeException full) {
      Throwable root = full;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      say("REFUSED " + number + " " + Outage.in(full) + " " + full + " <- " + root);
      return false;
    }
    say("DONE " + (ticket.version() + 1) + " " + text.digest());
    return true;
  }

  private static void say(String line) {
    System.out.println(line.replace('\n', ' '));
    System.out.flush();
  }
}
