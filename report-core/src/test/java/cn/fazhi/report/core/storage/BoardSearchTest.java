package cn.fazhi.report.core.storage;

import static cn.fazhi.report.core.report.ReportFixture.START;
import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.BoardLine;
import cn.fazhi.report.core.report.CycleLine;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.Neighbours;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Phrase;
import cn.fazhi.report.core.report.Phrases;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportFixture;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.TaskQuery;
import cn.fazhi.report.core.report.TaskQuery.Whose;
import cn.fazhi.report.core.report.UnopenedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board of a year and the list of what is to be done, each in a fixed number of statements. */
@StorageTest
class BoardSearchTest {
  @Autowired ReportSearch search;
  @Autowired ReportRegister register;
  @Autowired Reports reports;
  @Autowired Phrases phrases;
  @Autowired Units units;
  @Autowired Cycles cycles;
  @Autowired JdbcClient database;
  @Autowired Statements statements;

  @BeforeEach
  void settle() {
    District.settle(database, units, cycles);
  }

  @Test
  void theBoardHasALineForEveryExpectedUnitAlsoForThoseThatHaveNotBegun() {
    Report report = stored(aReport().signed());

    assertThat(board(false))
        .extracting(BoardLine::unit)
        .containsExactlyInAnyOrderElementsOf(CycleFixture.OF_2025.units());
    assertThat(of(Cast.TOWN, false).report().id()).isEqualTo(report.id());
    assertThat(of(Cast.OTHER_TOWN, false))
        .extracting(BoardLine::report, BoardLine::deadline)
        .containsExactly(null, CycleFixture.OF_2025.submitBy());
  }

  @Test
  @Tag("R008")
  void whatHasNotComeToTheDistrictIsALineWithoutAReport() {
    stored(aReport().submitted());

    assertThat(of(Cast.TOWN, true).report()).isNull();
    assertThat(of(Cast.TOWN, false).report()).isNotNull();
  }

  @Test
  void listsTellWhatTheReportItselfTellsOfWhereItStands() {
    for (ReportFixture life :
        List.of(
            aReport(),
            aReport().signed(),
            aReport().signed().remarkedBy(Cast.REVIEWER, Opinion.Weight.MUST, "请补充"),
            aReport().signed().returnedBy(Cast.REVIEWER, "请修改"),
            aReport().signed().approved(),
            aReport().signed().approved().secrecyReviewedBy(Cast.REVIEWER),
            aReport().signed().approved().published(),
            aReport().signed().approved().published().withdrawnBy(Cast.PUBLISHER, "有误"),
            aReport().signed().approved().published().reopenedBy(Cast.APPROVER, "更正"))) {
      District.settle(database, units, cycles);
      Report report = stored(life);

      assertThat(of(Cast.TOWN, false).report().standing()).isEqualTo(report.standing());
      assertThat(register.listedAsItIs(report)).isTrue();
    }
  }

  @Test
  void aStandingCountsReturnsAndWhatIsOwedAndForgetsAnApprovalThatWasTakenBack() {
    Report returned = stored(aReport().signed().returnedBy(Cast.REVIEWER, "请修改"));
    assertThat(returned.standing().returned()).isOne();
    assertThat(returned.standing().owed()).isOne();

    District.settle(database, units, cycles);
    Report approved = stored(aReport().signed().approved());
    assertThat(approved.standing().approved()).isEqualTo(approved.turn().since());

    District.settle(database, units, cycles);
    Report back = stored(aReport().signed().approved().returnedBy(Cast.PUBLISHER, "附件有误"));
    assertThat(back.standing().approved()).isNull();
    assertThat(back.standing().returned()).isOne();
  }

  @Test
  void theOldRowsAreCountedByTheMigrationAsTheReportsCountThemselves() {
    Report report =
        stored(
            aReport()
                .signed()
                .returnedBy(Cast.REVIEWER, "请修改")
                .answeredBy(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "")
                .submittedBy(Cast.DRAFTER)
                .signedBy(Cast.SIGNATORY)
                .remarkedBy(Cast.REVIEWER, Opinion.Weight.MUST, "再补充")
                .returnedBy(Cast.REVIEWER, null));
    database.sql("update report set times_returned = 0, answers_owed = 0, musts_open = 0").update();
    Migration.updates("V015").forEach(sql -> database.sql(sql).update());

    assertThat(register.listedAsItIs(report)).isTrue();
    assertThat(report.standing().returned()).isEqualTo(2);
    assertThat(report.standing().owed()).isEqualTo(2);
  }

  @Test
  @Tag("F17")
  void lateIsCountedFromTheDeadlineInDaysOfTheOffice() {
    LocalDate deadline = LocalDate.of(2026, 1, 31);
    BoardLine missing = new BoardLine(Cast.TOWN.code(), "青禾镇", Unit.Kind.TOWN, deadline, null);

    assertThat(missing.lateBy(deadline)).isZero();
    assertThat(missing.lateBy(deadline.plusDays(3))).isEqualTo(3);
    assertThat(arrived("2026-01-31T15:59:59.900Z").lateBy(deadline.plusDays(9))).isZero();
    assertThat(arrived("2026-01-31T16:00:00.100Z").lateBy(deadline.plusDays(9))).isOne();
  }

  private BoardLine arrived(String at) {
    District.settle(database, units, cycles);
    stored(aReport().signed());
    database
        .sql("update report set arrived_at = ?, deadline = date '2026-01-31'")
        .param(java.time.LocalDateTime.ofInstant(Instant.parse(at), java.time.ZoneOffset.UTC))
        .update();
    return of(Cast.TOWN, true);
  }

  @Test
  @Tag("R097")
  void theTasksAreThoseAskedForTheLongestWaitingFirst() {
    Report claimed = stored(aReport().signed().claimedBy(Cast.REVIEWER));
    Report free = stored(other().begunAt(START.plusSeconds(600)));
    Report again =
        stored(
            aReport()
                .in(CycleFixture.OF_2024)
                .begunAt(START.plusSeconds(1200))
                .signed()
                .returnedBy(Cast.REVIEWER, "请修改")
                .answeredBy(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "")
                .submittedBy(Cast.DRAFTER)
                .signedBy(Cast.SIGNATORY));

    assertThat(asked(Cast.REVIEWER, query(Whose.MY_TURN, "", null, null, null, null)))
        .containsExactly(claimed.id(), free.id(), again.id());
    assertThat(asked(Cast.SECOND_REVIEWER, query(Whose.MY_TURN, "", null, null, null, null)))
        .containsExactly(free.id(), again.id());
    assertThat(asked(Cast.SECOND_REVIEWER, query(Whose.ALL, "", null, null, null, null)))
        .containsExactly(claimed.id(), free.id(), again.id());
    assertThat(asked(Cast.REVIEWER, query(Whose.MINE, "", null, null, null, null)))
        .containsExactly(claimed.id());
    assertThat(asked(Cast.REVIEWER, query(Whose.NOBODYS, "", null, null, null, null)))
        .containsExactly(free.id(), again.id());
    assertThat(asked(Cast.REVIEWER, query(Whose.ALL, "石桥", null, null, null, null)))
        .containsExactly(free.id());
    assertThat(asked(Cast.REVIEWER, query(Whose.ALL, "%", null, null, null, null))).isEmpty();
    assertThat(asked(Cast.REVIEWER, query(Whose.ALL, "", Unit.Kind.TOWN, null, null, null)))
        .containsExactly(claimed.id(), again.id());
    assertThat(asked(Cast.REVIEWER, query(Whose.ALL, "", null, true, null, null)))
        .containsExactly(again.id());
    assertThat(asked(Cast.REVIEWER, query(Whose.ALL, "", null, false, null, null)))
        .containsExactly(claimed.id(), free.id());
    assertThat(asked(Cast.REVIEWER, query(Whose.ALL, "", null, null, null, 2024)))
        .containsExactly(again.id());
    LocalDate due = claimed.turn().due();
    assertThat(asked(Cast.REVIEWER, query(Whose.ALL, "", null, null, due, null))).isEmpty();
    assertThat(asked(Cast.REVIEWER, query(Whose.ALL, "", null, null, due.plusDays(1), null)))
        .hasSize(3);
  }

  @Test
  void pagesAndNeighboursFollowTheListsOrder() {
    Report first = stored(aReport().signed());
    Report second = stored(other().begunAt(START.plusSeconds(600)));
    TaskQuery all = query(Whose.ALL, "", null, null, null, null);

    assertThat(search.tasks(Cast.REVIEWER, all, 1, 1))
        .extracting(Line::id)
        .containsExactly(second.id());
    assertThat(search.count(Cast.REVIEWER, all)).isEqualTo(2);
    assertThat(around(first, all)).isEqualTo(new Neighbours(null, second.id()));
    assertThat(around(second, all)).isEqualTo(new Neighbours(first.id(), null));
    assertThat(search.count(Cast.WORKFLOW_ADMIN, all)).isZero();
  }

  @Test
  void aUnitIsToldWhatItHasNotBegunInTheLatestYearOnly() {
    assertThat(search.unopened(Set.of(Cast.TOWN.code())))
        .extracting(UnopenedLine::unitName, line -> line.cycle().year())
        .containsExactly(tuple("青禾镇", 2025));
    stored(aReport());
    assertThat(search.unopened(Set.of(Cast.TOWN.code()))).isEmpty();
    assertThat(search.cycles(Cast.BUREAU.code()))
        .extracting(CycleLine::year)
        .containsExactly(2025, 2024);
  }

  @Test
  void phrasesAreOnesOwnAndTheBureaus() {
    phrases.add(phrase("p1", null, "请补充具体事例。"));
    phrases.add(phrase("p2", Cast.REVIEWER.account(), "数字请核对。"));
    phrases.add(phrase("p3", Cast.SECOND_REVIEWER.account(), "别人的。"));

    assertThat(phrases.of(Cast.REVIEWER.account(), List.of(Cast.BUREAU.code())))
        .extracting(Phrase::id)
        .containsExactly("p2", "p1");
    phrases.remove("p2");
    assertThat(phrases.find("p2")).isEmpty();
    assertThat(phrases.find("p1").orElseThrow().text()).isEqualTo("请补充具体事例。");
  }

  @Test
  void eachListTakesAFixedNumberOfStatements() {
    Report report = stored(aReport().signed());
    stored(other());
    TaskQuery all = query(Whose.ALL, "镇", Unit.Kind.TOWN, false, LocalDate.now(), 2025);

    assertThat(statements.during(() -> board(true))).isOne();
    assertThat(statements.during(() -> search.cycles(Cast.BUREAU.code()))).isOne();
    assertThat(statements.during(() -> asked(Cast.REVIEWER, all))).isOne();
    assertThat(statements.during(() -> search.count(Cast.REVIEWER, all))).isOne();
    assertThat(statements.during(() -> around(report, all))).isEqualTo(2);
    assertThat(statements.during(() -> search.unopened(Set.of(Cast.TOWN.code())))).isOne();
  }

  private static Phrase phrase(String id, AccountId owner, String text) {
    return new Phrase(id, Cast.BUREAU.code(), owner, text, START);
  }

  private Neighbours around(Report report, TaskQuery query) {
    return search.around(Cast.REVIEWER, query, report.id(), report.turn().since());
  }

  private static TaskQuery query(
      Whose whose, String unit, Unit.Kind kind, Boolean again, LocalDate overdue, Integer year) {
    return new TaskQuery(whose, true, unit, kind, again, overdue, year);
  }

  private List<ReportId> asked(Actor actor, TaskQuery query) {
    return search.tasks(actor, query, 0, 100).stream().map(Line::id).toList();
  }

  private List<BoardLine> board(boolean reachedOnly) {
    return search.board(CycleFixture.OF_2025.id(), reachedOnly);
  }

  private BoardLine of(Unit unit, boolean reachedOnly) {
    return board(reachedOnly).stream()
        .filter(line -> line.unit().equals(unit.code()))
        .findFirst()
        .orElseThrow();
  }

  private Report stored(ReportFixture life) {
    return life.storedIn(reports);
  }

  private static ReportFixture other() {
    Actor head =
        Cast.actor(
            "a-other-head", "乡长", cn.fazhi.report.core.people.Role.SIGNATORY, Cast.OTHER_TOWN);
    return aReport()
        .of(Cast.OTHER_TOWN)
        .draftedBy(Cast.OTHER_DRAFTER)
        .submittedBy(Cast.OTHER_DRAFTER)
        .signedBy(head);
  }
}
