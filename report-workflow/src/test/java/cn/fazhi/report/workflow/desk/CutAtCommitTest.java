package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.mysql.MySql;
import cn.fazhi.report.workflow.desk.Cutter.Cut;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The connection breaks at the commit, so that nobody knows whether the act was done: it is not
 * tried again by itself, and the same form sent again has exactly one effect. How often is set by
 * report.faults.cuts.
 */
@Tag("faults")
@Tag("mysql")
@Tag("F07")
@Tag("R020")
class CutAtCommitTest {
  private static final int CUTS = Integer.getInteger("report.faults.cuts", 4);
  private static final Pattern SERVER = Pattern.compile("//([^:/]+):(\\d+)/");

  /** A report brought to a step, and an act there. */
  private record Scene(String name, StepKind step, Function<Journey, Deed> act) {}

  private interface Deed {
    void with(Ticket ticket);
  }

  private static final List<Scene> SCENES =
      List.of(
          new Scene("save", StepKind.DRAFTING, CutAtCommitTest::save),
          new Scene("submit", StepKind.DRAFTING, CutAtCommitTest::submit),
          new Scene("sign", StepKind.SIGNING, CutAtCommitTest::sign),
          new Scene("pass", StepKind.REVIEW, CutAtCommitTest::pass),
          new Scene("publish", StepKind.PUBLICATION, CutAtCommitTest::publish));

  private static Deed save(Journey j) {
    return ticket -> j.office.township.write(j.drafter, ticket, Act.SAVE, j.text("改写"), "保存");
  }

  private static Deed submit(Journey j) {
    var reasons = j.reasons();
    return ticket -> j.office.township.submit(j.drafter, ticket, reasons);
  }

  private static Deed sign(Journey j) {
    Judged judged = j.judged();
    return ticket -> j.office.township.sign(j.signatory, ticket, judged);
  }

  private static Deed pass(Journey j) {
    Judged judged = j.judged();
    return ticket -> j.office.district.decide(Cast.REVIEWER, ticket, Act.PASS, judged, null);
  }

  private static Deed publish(Journey j) {
    j.secrecyReviewed();
    Judged judged = j.judged();
    return ticket -> j.office.district.publish(Cast.PUBLISHER, ticket, judged, null);
  }

  @Test
  void theSameFormSentAgainHasExactlyOneEffect() throws Exception {
    MySql.Database database = MySql.freshDatabase();
    Matcher server = SERVER.matcher(database.url());
    assertThat(server.find()).isTrue();
    try (Cutter cutter = new Cutter(Integer.parseInt(server.group(2)));
        ConfigurableApplicationContext desks =
            Booth.on(
                through(cutter, database.url(), server), database.user(), database.password())) {
      Office office = desks.getBean(Office.class);
      Map<Cut, int[]> counts = new EnumMap<>(Cut.class);
      for (int i = 0; i < CUTS; i++) {
        Cut cut = Cut.values()[i % 2];
        boolean done = once(office, cutter, SCENES.get(i / 2 % SCENES.size()), cut);
        int[] count = counts.computeIfAbsent(cut, key -> new int[2]);
        count[0]++;
        count[1] += done ? 1 : 0;
      }
      Verdict verdict = desks.getBean(Verifier.class).verifyAll();
      System.out.println("| 断开的时刻 | 次数 | 断开时已办成 | 再试后恰好一次 |");
      System.out.println("|---|---|---|---|");
      counts.forEach(
          (cut, n) ->
              System.out.println("| " + cut + " | " + n[0] + " | " + n[1] + " | " + n[0] + " |"));
      System.out.println(verdict.sentence());
      assertThat(verdict.first()).isEmpty();
      assertThat(counts.get(Cut.BEFORE_THE_SERVER)[1]).isZero();
      assertThat(counts.get(Cut.BEFORE_THE_ANSWER)[1])
          .isEqualTo(counts.get(Cut.BEFORE_THE_ANSWER)[0]);
    }
  }

  /** Plain, so that the cutter can read along. */
  private static String through(Cutter cutter, String url, Matcher server) {
    return url.replace(server.group(), "//127.0.0.1:" + cutter.port() + "/")
        + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";
  }

  /** Whether it had been done when the connection broke. */
  private static boolean once(Office office, Cutter cutter, Scene scene, Cut cut) {
    Journey journey = office.journey(Office.STANDARD).comesTo(scene.step());
    Deed deed = scene.act().apply(journey);
    Report before = journey.report();
    Ticket ticket = new Ticket(journey.id(), before.version(), UUID.randomUUID().toString());

    cutter.cutNext(cut);
    Throwable broken = catchThrowable(() -> deed.with(ticket));

    assertThat(broken).as(scene.name()).isNotNull();
    assertThat(Outage.in(broken)).as(broken.toString()).contains(Outage.AWAY);
    assertThat(cutter.commits()).as("commits of " + scene.name()).isEqualTo(1);
    boolean done = journey.report().version() > before.version();

    deed.with(ticket);

    Report after = journey.report();
    assertThat(after.version()).as(scene.name()).isEqualTo(before.version() + 1);
    assertThat(after.entries()).as(scene.name()).hasSize(before.entries().size() + 1);
    journey.step();
    return done;
  }
}
