package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reports on their way from opening to publication on which every button is pressed by several at
 * the same moment: each act is done once, and whoever was slower learns what was done.
 */
@DeskTest
@Tag("R019")
@Tag("R020")
@Tag("R022")
@Tag("R025")
@Tag("R026")
@Tag("F28")
@Tag("F29")
class RaceTest {
  private static final int REPORTS = 200;

  /** So many reports are on their way at the same time. */
  private static final int LANES = 2;

  private static final int CROWD = 8;
  private static final List<String> RACES =
      List.of(
          "save",
          "save-submit",
          "submit",
          "sign",
          "claim",
          "claim-8",
          "return",
          "pass",
          "agree",
          "approve",
          "secrecy-review",
          "publish");

  private final Tally tally = new Tally();

  @Autowired private Office office;
  @Autowired private DataSource database;

  @Test
  void everyActIsDoneOnceHoweverManyPressTheButton() throws Exception {
    List<Journey> journeys = office.journeys(Office.LONG, REPORTS);
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    ExecutorService people = Executors.newFixedThreadPool(LANES * CROWD);
    try {
      Race race = new Race(people, tally);
      List<Callable<Void>> ways = journeys.stream().map(j -> way(race, j)).toList();
      for (Future<Void> way : lanes.invokeAll(ways)) {
        way.get();
      }
    } finally {
      lanes.shutdownNow();
      people.shutdownNow();
      System.out.println(
          tally.table(
              JdbcUtils.extractDatabaseMetaData(database, m -> m.getDatabaseProductName())));
    }
    for (String act : RACES) {
      int losers = act.equals("claim-8") ? CROWD - 1 : 1;
      assertThat(tally.of(act))
          .as(act)
          .isEqualTo(new Tally.Ends(REPORTS, REPORTS, REPORTS * losers, 0));
    }
  }

  private Callable<Void> way(Race race, Journey journey) {
    return () -> {
      open(race, journey);
      atTheUnit(race, journey);
      inReview(race, journey);
      atTheEnd(race, journey);
      return null;
    };
  }

  /** Of two who open, both have the one report or one learns that the other was faster. */
  private void open(Race race, Journey journey) throws Exception {
    Runnable open = () -> office.township.open(journey.drafter, journey.cycle, journey.town.code());

    List<Throwable> thrown = race.thrownBy(List.of(open, open));

    assertThat(thrown).hasSizeLessThan(2).allMatch(Refusal.Stale.class::isInstance);
    assertThat(journey.step()).isEqualTo("drafting");
    assertThat(office.ledgerRows(journey.id())).isEqualTo(1);
    tally.count("open", 2 - thrown.size(), thrown);
  }

  private void atTheUnit(Race race, Journey journey) throws Exception {
    Actor drafter = journey.drafter;
    Actor other = Cast.actor("d2-" + journey.town.code(), "孙起草", Role.DRAFTER, journey.town);
    Ticket empty = journey.ticket();
    race.run("save", journey, List.of(save(journey, drafter, "甲"), save(journey, other, "乙")));
    assertThat(journey.report().text()).isIn(journey.text("甲"), journey.text("乙"));
    assertThat(empty.version()).isEqualTo(journey.report().version() - 1);

    Ticket written = journey.ticket();
    Map<String, String> reasons = journey.reasons();
    Runnable submit = () -> office.township.submit(other, written, reasons);
    race.run("save-submit", journey, List.of(save(journey, drafter, "丙"), submit));
    sealedWhole(journey);

    if ("drafting".equals(journey.step())) {
      journey.submitted();
    }
    office.township.recall(drafter, journey.ticket(), "再看看");
    Ticket again = journey.ticket();
    race.run(
        "submit",
        journey,
        List.of(
            () -> office.township.submit(drafter, again, reasons),
            () -> office.township.submit(other, again, reasons)));
    sealedWhole(journey);

    Ticket sealed = journey.ticket();
    Judged shown = journey.judged();
    Runnable sign = () -> office.township.sign(journey.signatory, sealed, shown);
    race.run("sign", journey, List.of(sign, sign));
  }

  private Runnable save(Journey journey, Actor drafter, String done) {
    Ticket ticket = journey.ticket();
    return () -> office.township.write(drafter, ticket, Act.SAVE, journey.text(done), "保存");
  }

  /** What was sealed is one of the texts as a whole, whoever was faster. */
  private void sealedWhole(Journey journey) {
    Report report = journey.report();
    report
        .seals()
        .forEach(
            seal ->
                assertThat(
                        office
                            .reports
                            .revision(report.id(), seal.number())
                            .orElseThrow()
                            .document()
                            .digest())
                    .isEqualTo(seal.digest())
                    .isIn(
                        journey.text("甲").digest(),
                        journey.text("乙").digest(),
                        journey.text("丙").digest()));
  }

  private void inReview(Race race, Journey journey) throws Exception {
    race.run("claim", journey, crowd(2, journey));
    office.admin.release(Cast.WORKFLOW_ADMIN, journey.ticket(), "请另一位办理");
    race.run("claim-8", journey, crowd(CROWD, journey));
    office.admin.release(Cast.WORKFLOW_ADMIN, journey.ticket(), "请另一位办理");

    race.run("return", journey, decide(journey, Act.RETURN, Cast.REVIEWER, Cast.SECOND_REVIEWER));
    journey.answered().handedIn();
    journey.resolved();
    office.district.release(Cast.REVIEWER, journey.ticket(), null);
    race.run("pass", journey, decide(journey, Act.PASS, Cast.REVIEWER, Cast.SECOND_REVIEWER));
  }

  private List<Runnable> crowd(int size, Journey journey) {
    Ticket ticket = journey.ticket();
    List<Runnable> claims = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Actor reviewer = Cast.actor("a-crowd-" + i, "第" + i + "位", Role.REVIEWER, Cast.BUREAU);
      claims.add(() -> office.district.claim(reviewer, ticket));
    }
    return claims;
  }

  private void atTheEnd(Race race, Journey journey) throws Exception {
    Actor approver = Cast.actor("a-approver-2", "副局长", Role.APPROVER, Cast.BUREAU);
    Actor publisher = Cast.actor("a-publisher-2", "另一位", Role.PUBLISHER, Cast.BUREAU);
    agree(race, journey);
    race.run("approve", journey, decide(journey, Act.APPROVE, Cast.APPROVER, approver));

    Ticket ticket = journey.ticket();
    Judged shown = journey.judged();
    race.run(
        "secrecy-review",
        journey,
        Stream.of(Cast.REVIEWER, Cast.SECOND_REVIEWER)
            .<Runnable>map(
                who -> () -> office.district.reviewSecrecy(who, ticket, shown, true, "不涉密"))
            .toList());
    Ticket reviewed = journey.ticket();
    race.run(
        "publish",
        journey,
        Stream.of(Cast.PUBLISHER, publisher)
            .<Runnable>map(who -> () -> office.district.publish(who, reviewed, shown, null))
            .toList());
    assertThat(journey.step()).isNull();
    assertThat(journey.report().isPublic()).isTrue();
  }

  /** Two sections say yes at the same moment; the slower one has to look and say it again. */
  private void agree(Race race, Journey journey) throws Exception {
    Ticket ticket = journey.ticket();
    Judged shown = journey.judged();
    List<Actor> sections = List.of(Cast.COUNTERSIGNER_ONE, Cast.COUNTERSIGNER_TWO);
    race.run(
        "agree",
        journey,
        sections.stream()
            .<Runnable>map(who -> () -> office.district.agree(who, ticket, shown))
            .toList());
    Report report = journey.report();
    String first = report.entries().get(report.entries().size() - 1).note();
    journey.agreedBy(
        Cast.SECTION_ONE.code().value().equals(first)
            ? Cast.COUNTERSIGNER_TWO
            : Cast.COUNTERSIGNER_ONE);
  }

  private List<Runnable> decide(Journey journey, Act act, Actor... people) {
    Ticket ticket = journey.ticket();
    Judged shown = journey.judged();
    String reason = act == Act.PASS || act == Act.APPROVE ? null : "请见附言";
    return Stream.of(people)
        .<Runnable>map(who -> () -> office.district.decide(who, ticket, act, shown, reason))
        .toList();
  }
}
