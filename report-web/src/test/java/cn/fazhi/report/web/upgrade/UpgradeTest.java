package cn.fazhi.report.web.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.web.ReportApplication;
import cn.fazhi.report.web.command.Commands;
import cn.fazhi.report.workflow.desk.DistrictDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.Verdict;
import cn.fazhi.report.workflow.desk.Verifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A database that an earlier version left is migrated, read, worked on and sound. */
class UpgradeTest {
  private static final int REPORTS = 12;
  private static final CycleId LAST = new CycleId("YL-2024");
  private static final CycleId NOW = new CycleId("YL-2025");

  @TempDir private Path place;

  List<String> restored(Fixture fixture, Path place) throws Exception {
    return fixture.onH2(place);
  }

  @ParameterizedTest
  @MethodSource("cn.fazhi.report.web.upgrade.Fixture#all")
  void whatAnEarlierVersionLeftGoesOn(Fixture fixture) throws Exception {
    List<String> options = restored(fixture, place);

    assertThat(command("migrate", options)).isZero();
    List<String> node = new ArrayList<>(options);
    node.addAll(List.of("--report.schema=require", "--server.port=0"));
    try (ConfigurableApplicationContext context =
        new SpringApplication(ReportApplication.class).run(node.toArray(String[]::new))) {
      sound(context);
      readable(context);
      workable(context);
      sound(context);
    }
    assertThat(command("verify-all", options)).isZero();
  }

  private static int command(String word, List<String> options) {
    List<String> all = new ArrayList<>(options);
    all.add(0, word);
    return Commands.run(all.toArray(String[]::new));
  }

  private static void sound(ApplicationContext context) {
    Verdict verdict = context.getBean(Verifier.class).verifyAll();
    assertThat(verdict.first()).isEmpty();
    assertThat(verdict.reports()).isEqualTo(REPORTS);
    assertThat(verdict.anchors()).isPositive();
  }

  private static void readable(ApplicationContext context) {
    Report old = report(context, LAST, "YL-QINGXI");
    ReadingDesk desk = context.getBean(ReadingDesk.class);
    assertThat(desk.published(old.id()).document().blocks()).hasSizeGreaterThan(20);
    Actor drafter = actor(context, "drafter");
    assertThat(desk.revisions(drafter, desk.report(drafter, old.id()))).hasSize(1);
    assertThat(desk.uploads(drafter, desk.report(drafter, old.id()))).hasSize(1);
  }

  /** The engine, too, knows where it was. */
  private static void workable(ApplicationContext context) {
    Report waiting = report(context, NOW, "YL-SONGLIN");
    Actor reviewer = actor(context, "reviewer");
    context
        .getBean(DistrictDesk.class)
        .claim(reviewer, new Ticket(waiting.id(), waiting.version()));
    assertThat(report(context, NOW, "YL-SONGLIN").version()).isEqualTo(waiting.version() + 1);
  }

  private static Report report(ApplicationContext context, CycleId cycle, String unit) {
    return context.getBean(Reports.class).find(cycle, new UnitCode(unit)).orElseThrow();
  }

  private static Actor actor(ApplicationContext context, String login) {
    return context.getBean(Accounts.class).withLogin(login).orElseThrow().actor();
  }
}
