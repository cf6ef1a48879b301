package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.StepKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/**
 * A process that will be killed: it says what it finds of the reports it is asked about, then works
 * as fast as it can, saying before each act what it is about to do and after it what it was
 * answered.
 */
final class Mortal {
  private static final int ROUNDS = 100_000;

  private final Office office;
  private final Units units;
  private final Cycles cycles;
  private final Reports reports;
  private final Verifier verifier;
  private final int life;
  private final Set<UnitCode> towns = new HashSet<>();

  private Mortal(ApplicationContext context, int life) {
    office = context.getBean(Office.class);
    units = context.getBean(Units.class);
    cycles = context.getBean(Cycles.class);
    reports = context.getBean(Reports.class);
    verifier = context.getBean(Verifier.class);
    this.life = life;
  }

  /**
   * Address, user, password, number of this life, what to do until killed; reports on the input.
   */
  public static void main(String[] words) throws IOException {
    Mortal mortal = new Mortal(Booth.on(words[0], words[1], words[2]), Integer.parseInt(words[3]));
    say("OPEN");
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String id = asked.readLine(); id != null && !id.isEmpty(); id = asked.readLine()) {
      mortal.tell(new ReportId(id));
    }
    Verdict verdict = mortal.verifier.verifyAll();
    say("VERDICT " + verdict.faults() + " " + verdict.sentence());
    mortal.work(words[4]);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private void tell(ReportId id) {
    say("FOUND " + reports.find(id).map(Mortal::line).orElse(id + " 0 - -"));
  }

  /** Where it is, after how many acts, with which text. */
  private static String line(Report report) {
    return report.id()
        + " "
        + report.version()
        + " "
        + report.text().digest()
        + " "
        + report.step();
  }

  private void work(String phase) {
    for (int round = 1; round < ROUNDS; round++) {
      switch (phase) {
        case "save" -> save();
        case "submit" -> submit();
        case "decision" -> decide();
        case "upload" -> upload();
        default -> {
          return;
        }
      }
    }
  }

  private void save() {
    Journey journey = journey();
    for (int i = 1; i < ROUNDS; i++) {
      String done = "第" + i + "次保存" + "，逐项落实".repeat(i % 400);
      act(
          "save",
          journey,
          () ->
              office.township.write(
                  journey.drafter, journey.ticket(), Act.SAVE, journey.text(done), "保存"));
    }
  }

  private void submit() {
    Journey journey = journey().drafted();
    for (int i = 1; i < 50; i++) {
      act("submit", journey, journey::submitted);
      act("recall", journey, () -> office.township.recall(journey.drafter, journey.ticket(), null));
    }
  }

  /**
   * The file, its row and the ledger's line come together; the verdict of the next life says so.
   */
  private void upload() {
    Journey journey = journey().drafted();
    for (int i = 1; i < 20; i++) {
      byte[] bytes = new byte[2 << 20];
      bytes[i] = 1;
      Brought scan = Brought.of(Attachment.Kind.SCAN, "盖章稿.pdf", FileType.PDF, bytes);
      act("upload", journey, () -> office.attachments.add(journey.drafter, journey.ticket(), scan));
      act(
          "removal",
          journey,
          () -> office.attachments.remove(journey.drafter, journey.ticket(), scan.file().id()));
    }
  }

  private void decide() {
    Journey back = journey().comesTo(StepKind.REVIEW);
    act("decision", back, back::returned);
    Journey on = journey().comesTo(StepKind.REVIEW);
    act("decision", on, on::passed);
    act("decision", on, () -> on.decided(Cast.APPROVER, Act.APPROVE));
    act("secrecy", on, on::secrecyReviewed);
    act("decision", on, on::published);
  }

  private void act(String name, Journey journey, Runnable deed) {
    say("BEGIN " + name + " " + line(journey.report()));
    deed.run();
    say("DONE " + name + " " + line(journey.report()));
  }

  /** A town that nobody has heard of before, in a cycle of this life. */
  private Journey journey() {
    Unit town =
        new Unit(
            new UnitCode("yx-l" + life + "-" + towns.size()),
            "第" + life + "世第" + towns.size() + "镇",
            Unit.Kind.TOWN,
            Cast.DISTRICT.code());
    units.save(town);
    towns.add(town.code());
    Cycle cycle =
        new Cycle(
            new CycleId("life-" + life),
            Cast.BUREAU.code(),
            2100 + life,
            CycleFixture.OF_2025.submitBy(),
            CycleFixture.OF_2025.publishBy(),
            Office.STANDARD.version(),
            CycleFixture.OF_2025.template(),
            towns);
    cycles.save(cycle);
    return new Journey(office, Office.STANDARD, town, cycle.id());
  }
}
