package cn.fazhi.report.core.storage;

import static cn.fazhi.report.core.report.ReportFixture.START;
import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static cn.fazhi.report.core.report.ReportFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Proxy;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.PublicLine;
import cn.fazhi.report.core.report.PublicQuery;
import cn.fazhi.report.core.report.PublicYear;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportFixture;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StorageTest
class ReportSearchTest {
  private static final Actor EVERYBODY = everybody();

  @Autowired ReportSearch search;
  @Autowired Reports reports;
  @Autowired ReportRegister register;
  @Autowired Units units;
  @Autowired Cycles cycles;
  @Autowired JdbcClient database;
  @Autowired Statements statements;

  @BeforeEach
  void settle() {
    District.settle(database, units, cycles);
  }

  @Test
  void whatIsBeingDraftedWaitsForItsOwnDraftersOnly() {
    Report report = stored(aReport());

    assertThat(waitingFor(Cast.DRAFTER)).containsExactly(report.id());
    assertThat(waitingFor(Cast.SECOND_DRAFTER)).containsExactly(report.id());
    waitsForNobodyOf(Cast.OTHER_DRAFTER, Cast.SIGNATORY, Cast.REVIEWER, Cast.WORKFLOW_ADMIN);
  }

  @Test
  void whatIsSubmittedWaitsForTheSignatory() {
    Report report = stored(aReport().submitted());

    assertThat(waitingFor(Cast.SIGNATORY)).containsExactly(report.id());
    waitsForNobodyOf(Cast.DRAFTER, Cast.REVIEWER);
  }

  @Test
  void whatIsInReviewWaitsForTheReviewersUntilOneHasClaimedIt() {
    Report report = stored(aReport().signed());
    assertThat(waitingFor(Cast.REVIEWER)).containsExactly(report.id());
    assertThat(waitingFor(Cast.SECOND_REVIEWER)).containsExactly(report.id());
    waitsForNobodyOf(Cast.COUNTERSIGNER_ONE, Cast.APPROVER, Cast.PUBLISHER, Cast.DRAFTER);

    report.claim(Cast.REVIEWER, START.plusSeconds(9_000));
    reports.save(report);

    assertThat(waitingFor(Cast.REVIEWER)).containsExactly(report.id());
    assertThat(search.waitingFor(Cast.REVIEWER).get(0).claimedByName()).isEqualTo("陈审核");
    waitsForNobodyOf(Cast.SECOND_REVIEWER);
  }

  @Test
  void whatSomebodyHasClaimedWaitsForWhoeverReviewsInTheirPlaceAndForNoOtherDeputy() {
    Report report = stored(aReport().signed());
    report.claim(Cast.REVIEWER, START.plusSeconds(9_000));
    reports.save(report);
    Actor colleague = Cast.SECOND_REVIEWER;

    Actor reviewing = colleague.standingIn(Set.of(lent(Role.REVIEWER)));
    assertThat(waitingFor(reviewing)).containsExactly(report.id());
    assertThat(report.othersHaveIt(reviewing)).isFalse();

    Actor deciding = colleague.standingIn(Set.of(lent(Role.APPROVER)));
    waitsForNobodyOf(deciding);
    assertThat(report.othersHaveIt(deciding)).isTrue();
  }

  private static Proxy lent(Role role) {
    return new Proxy(
        new Grant(Cast.BUREAU.code(), role), Cast.REVIEWER.account(), Cast.REVIEWER.name());
  }

  @Test
  void countersigningWaitsForEachNamedSectionUntilItHasAgreed() {
    ReportFixture passed = aReport().signed().passedBy(Cast.REVIEWER);
    Report report = stored(passed.agreedBy(Cast.COUNTERSIGNER_ONE));

    assertThat(waitingFor(Cast.COUNTERSIGNER_TWO)).containsExactly(report.id());
    waitsForNobodyOf(Cast.COUNTERSIGNER_ONE, Cast.REVIEWER, Cast.APPROVER);
  }

  @Test
  void afterAStepBackCountersigningWaitsForEverySectionAgain() {
    Report report =
        stored(
            aReport()
                .signed()
                .passedBy(Cast.REVIEWER)
                .agreedBy(Cast.COUNTERSIGNER_ONE)
                .agreedBy(Cast.COUNTERSIGNER_TWO)
                .sentBackBy(Cast.APPROVER)
                .passedBy(Cast.REVIEWER));

    assertThat(waitingFor(Cast.COUNTERSIGNER_ONE)).containsExactly(report.id());
    assertThat(waitingFor(Cast.COUNTERSIGNER_TWO)).containsExactly(report.id());
  }

  @Test
  void decisionsWaitForTheApproverAndPublicationForThePublisher() {
    Report decision =
        stored(
            aReport()
                .signed()
                .passedBy(Cast.REVIEWER)
                .agreedBy(Cast.COUNTERSIGNER_ONE)
                .agreedBy(Cast.COUNTERSIGNER_TWO));
    Report publication = stored(other().approved());

    assertThat(waitingFor(Cast.APPROVER))
        .containsExactlyInAnyOrder(decision.id(), publication.id());
    assertThat(waitingFor(Cast.PUBLISHER)).containsExactly(publication.id());
  }

  @Test
  void secrecyReviewWaitsForWhoeverMayDoItUntilItIsDone() {
    Report report = stored(aReport().signed().approved());
    for (Actor actor :
        List.of(Cast.REVIEWER, Cast.SECOND_REVIEWER, Cast.APPROVER, Cast.PUBLISHER)) {
      assertThat(waitingFor(actor)).as(actor.name()).containsExactly(report.id());
    }
    waitsForNobodyOf(Cast.DRAFTER, Cast.COUNTERSIGNER_ONE, Cast.WORKFLOW_ADMIN);

    report.reviewSecrecy(
        Cast.REVIEWER, ReportFixture.judged(report), true, "不涉密", START.plusSeconds(9_000));
    reports.save(report);

    assertThat(waitingFor(Cast.PUBLISHER)).containsExactly(report.id());
    waitsForNobodyOf(Cast.REVIEWER, Cast.SECOND_REVIEWER, Cast.APPROVER);
  }

  @Test
  void aNewRevisionWaitsForASecrecyReviewOfItsOwn() {
    Report report =
        stored(
            aReport()
                .signed()
                .approved()
                .secrecyReviewedBy(Cast.REVIEWER)
                .returnedBy(Cast.PUBLISHER, "附件有误")
                .answeredBy(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "")
                .submittedBy(Cast.DRAFTER)
                .signedBy(Cast.SIGNATORY)
                .resolvedBy(Cast.REVIEWER, 1)
                .approved());

    assertThat(waitingFor(Cast.REVIEWER)).containsExactly(report.id());
    assertThat(waitingFor(Cast.APPROVER)).containsExactly(report.id());
  }

  @Test
  void returnedReportsWaitForTheirDraftersAgain() {
    Report report = stored(aReport().signed().returnedBy(Cast.REVIEWER, "请修改"));

    assertThat(waitingFor(Cast.DRAFTER)).containsExactly(report.id());
    waitsForNobodyOf(Cast.REVIEWER, Cast.SIGNATORY, Cast.OTHER_DRAFTER);
  }

  @Test
  void whoHoldsManyRolesSeesEachReportOnceTheLongestWaitingFirst() {
    Report later = stored(aReport().begunAt(START.plusSeconds(86_400)));
    Report earlier = stored(other());
    stored(aReport().in(CycleFixture.OF_2024).signed().approved().published());

    assertThat(waitingFor(EVERYBODY)).containsExactly(earlier.id(), later.id());
  }

  @Test
  void administratorsHaveNothingWaiting() {
    stored(aReport().signed());

    assertThat(statements.during(() -> waitsForNobodyOf(Cast.WORKFLOW_ADMIN))).isZero();
  }

  @Test
  void aUnitSeesItsOwnReportsTheLatestYearFirst() {
    Report now = stored(aReport());
    Report before = stored(aReport().in(CycleFixture.OF_2024));
    stored(other());

    assertThat(search.ofUnit(Cast.TOWN.code()))
        .extracting(Line::id)
        .containsExactly(now.id(), before.id());
  }

  @Test
  void aBureauSeesWhatHasReachedItOrAllInOrderOfTheUnits() {
    Report reached = stored(other());
    Report drafting = stored(aReport());
    stored(aReport().in(CycleFixture.OF_2024).signed());

    assertThat(ofBureau(true)).containsExactly(reached.id());
    assertThat(ofBureau(false)).containsExactly(drafting.id(), reached.id());
    assertThat(search.ofBureau(Cast.SECTION_ONE.code(), CycleFixture.OF_2025.id(), false))
        .isEmpty();
  }

  @Test
  void theDistrictReadsTheTitleThatReachedItNeverTheWorkingOne() {
    stored(
        aReport()
            .draftedBy(Cast.DRAFTER, text("报送的题目"))
            .submittedBy(Cast.DRAFTER)
            .signedBy(Cast.SIGNATORY)
            .returnedBy(Cast.REVIEWER, "请修改")
            .draftedBy(Cast.DRAFTER, text("正在改的题目")));
    stored(aReport().of(Cast.OTHER_TOWN).draftedBy(Cast.OTHER_DRAFTER, text("未报送的题目")));

    assertThat(search.ofUnit(Cast.TOWN.code())).extracting(Line::title).containsExactly("正在改的题目");
    assertThat(search.waitingFor(Cast.DRAFTER)).extracting(Line::title).containsExactly("正在改的题目");
    assertThat(search.ofBureau(Cast.BUREAU.code(), CycleFixture.OF_2025.id(), false))
        .extracting(Line::title)
        .containsExactly("报送的题目", "石桥乡2025年法治政府建设年度报告");
  }

  @Test
  void aLineTellsWhereTheReportIs() {
    Report report = stored(aReport().signed().claimedBy(Cast.REVIEWER));
    Line line = search.waitingFor(Cast.REVIEWER).get(0);

    assertThat(line)
        .isEqualTo(
            new Line(
                report.id(),
                report.cycle(),
                2025,
                report.unit(),
                "青禾镇",
                "青禾镇2025年法治政府建设年度报告",
                Status.SUBMITTED,
                "review",
                StepKind.REVIEW,
                report.turn().since(),
                report.turn().due(),
                report.deadline(),
                report.arrived(),
                Cast.REVIEWER.account(),
                "陈审核",
                1,
                null,
                report.standing()));
  }

  @Test
  void thePublicSeesPublishedReportsTheLatestFirstAndTombstones() {
    Report standing = stored(published(aReport()));
    Report withdrawn =
        stored(
            published(aReport().in(CycleFixture.OF_2024).begunAt(START.plusSeconds(86_400)))
                .withdrawnBy(Cast.PUBLISHER, "数字有误"));
    Report unpublished = stored(other());

    assertThat(search.published(PublicQuery.ALL, 0, 10))
        .extracting(PublicLine::id, PublicLine::withdrawnFor)
        .containsExactly(tuple(withdrawn.id(), "数字有误"), tuple(standing.id(), null));
    assertThat(search.publicYears())
        .containsExactly(new PublicYear(2025, 1), new PublicYear(2024, 1));
    assertThat(search.published(new PublicQuery(2025, ""), 0, 10))
        .extracting(PublicLine::id)
        .containsExactly(standing.id());
    assertThat(search.published(new PublicQuery(null, "青禾"), 1, 10))
        .extracting(PublicLine::id)
        .containsExactly(standing.id());
    assertThat(search.countPublished(new PublicQuery(null, "青禾"))).isEqualTo(2);
    assertThat(search.countPublished(new PublicQuery(2024, "没有这个镇"))).isZero();
    assertThat(search.published(standing.id()).orElseThrow().unitName()).isEqualTo("青禾镇");
    assertThat(search.published(unpublished.id())).isEmpty();
    assertThat(search.ofUnit(Cast.TOWN.code()))
        .extracting(Line::publishedOn)
        .containsExactly(standing.publication().by().at(), null);
  }

  @Test
  void whilePublishedTextIsReworkedThePublicKeepsSeeingThePublishedOne() {
    Report report =
        stored(
            published(aReport())
                .reopenedBy(Cast.APPROVER, "补充数据")
                .draftedBy(Cast.DRAFTER, text("改过的题目")));

    assertThat(search.published(report.id()).orElseThrow())
        .extracting(PublicLine::title, PublicLine::revision)
        .containsExactly("青禾镇2025年法治政府建设年度报告", 1);
  }

  @Test
  void whatIsWithheldAfterAReworkLeavesANoticeInPlaceOfItsText() {
    Report report =
        stored(
            published(aReport())
                .reopenedBy(Cast.APPROVER, "涉密核查")
                .answeredBy(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "已核查")
                .submitted()
                .signedBy(Cast.SIGNATORY)
                .resolvedBy(Cast.REVIEWER, 1)
                .approved()
                .secrecyReviewedBy(Cast.REVIEWER)
                .withheldBy(Cast.PUBLISHER));

    assertThat(report.status()).isEqualTo(Status.WITHHELD);
    assertThat(search.published(PublicQuery.ALL, 0, 10))
        .extracting(PublicLine::withdrawnFor)
        .containsExactly("经审查，依法不再公开。");
    assertThat(search.ofUnit(Cast.TOWN.code()).get(0).publishedOn()).isNull();
  }

  @Test
  void eachListAsksTheDatabaseOnce() {
    Report report = stored(published(aReport()));
    stored(other());

    assertThat(statements.during(() -> search.waitingFor(EVERYBODY))).isOne();
    assertThat(statements.during(() -> search.ofUnit(Cast.TOWN.code()))).isOne();
    assertThat(statements.during(() -> ofBureau(false))).isOne();
    assertThat(statements.during(() -> search.published(PublicQuery.ALL, 0, 10))).isOne();
    assertThat(statements.during(() -> search.published(report.id()))).isOne();
  }

  @Test
  void aWholeReportTakesSixStatementsHoweverLongItsLifeAndOneWhereItIsKnown() {
    Report report = stored(aReport().revised());

    assertThat(statements.during(() -> register.asKept(report.id()))).isEqualTo(6);
    assertThat(statements.during(() -> reports.find(report.id()))).isOne();
  }

  private Report stored(ReportFixture life) {
    return life.storedIn(reports);
  }

  /** The other town's report, with the district. */
  private static ReportFixture other() {
    Actor drafter = Cast.OTHER_DRAFTER;
    Actor head = Cast.actor("a-other-head", "乡长", Role.SIGNATORY, Cast.OTHER_TOWN);
    return aReport().of(Cast.OTHER_TOWN).draftedBy(drafter).submittedBy(drafter).signedBy(head);
  }

  private static ReportFixture published(ReportFixture life) {
    return life.signed().approved().published();
  }

  private List<ReportId> waitingFor(Actor actor) {
    return search.waitingFor(actor).stream().map(Line::id).toList();
  }

  private List<ReportId> ofBureau(boolean reachedOnly) {
    return search.ofBureau(Cast.BUREAU.code(), CycleFixture.OF_2025.id(), reachedOnly).stream()
        .map(Line::id)
        .toList();
  }

  private void waitsForNobodyOf(Actor... actors) {
    assertThat(actors).allSatisfy(actor -> assertThat(search.waitingFor(actor)).isEmpty());
  }

  private static Actor everybody() {
    return new Actor(
        Cast.actor("a-all", "", Role.AUDITOR, Cast.BUREAU).account(),
        "样样都干",
        Cast.UNITS.stream()
            .map(Unit::code)
            .flatMap(unit -> Arrays.stream(Role.values()).map(role -> new Grant(unit, role)))
            .collect(Collectors.toSet()));
  }
}
