package cn.fazhi.report.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.cycle.WorkCalendar;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Leads;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowTest {
  private static final UnitCode TOWN = new UnitCode("T1");
  private static final UnitCode BUREAU = new UnitCode("B1");
  private static final Set<UnitCode> SECTIONS = Set.of(new UnitCode("S1"), new UnitCode("S2"));
  private static final Instant NOW = Instant.parse("2026-12-30T16:30:00Z");

  private final Flow flow = Flows.defaultFlow();
  private final Flow shortFlow = Flows.shortFlow();
  private final Flow longFlow = Flows.longFlow(SECTIONS);

  @Test
  void theFirstRoundFollowsTheLine() {
    assertThat(flow.next(Leads.ONWARD, at("drafting"))).isEqualTo("signing");
    assertThat(flow.next(Leads.ONWARD, at("signing"))).isEqualTo("review");
    assertThat(flow.next(Leads.ONWARD, at("review"))).isEqualTo("decision");
    assertThat(flow.next(Leads.ONWARD, at("decision"))).isEqualTo("publication");
    assertThat(flow.next(Leads.CLOSED, at("publication"))).isEqualTo(Flow.END);
  }

  @Test
  void withoutSigningADraftGoesStraightToTheDistrict() {
    assertThat(shortFlow.next(Leads.ONWARD, at("drafting"))).isEqualTo("review");
    assertThat(shortFlow.next(Leads.ONWARD, at("review"))).isEqualTo("publication");
  }

  @Test
  void aReturnedReportIsSignedAgainAndComesBackWhereTheFlowSays() {
    assertThat(flow.next(Leads.REVISION, at("decision"))).isEqualTo("revision");
    assertThat(flow.next(Leads.ONWARD, returned("revision", "decision"))).isEqualTo("signing");
    assertThat(flow.next(Leads.ONWARD, returned("signing", "decision"))).isEqualTo("review");
    assertThat(longFlow.next(Leads.ONWARD, returned("signing", "countersign")))
        .isEqualTo("countersign");
    assertThat(longFlow.next(Leads.ONWARD, returned("signing", "decision"))).isEqualTo("review");
    assertThat(shortFlow.next(Leads.ONWARD, returned("revision", "review"))).isEqualTo("review");
  }

  @Test
  void recallingLeadsToTheDraftersStepItCameFrom() {
    assertThat(flow.next(Leads.DRAFTERS, at("signing"))).isEqualTo("drafting");
    assertThat(flow.next(Leads.DRAFTERS, returned("signing", "review"))).isEqualTo("revision");
    assertThat(flow.next(Leads.DRAFTERS, at("review"))).isEqualTo("drafting");
  }

  @Test
  void sendingBackLeadsToTheLastReviewBefore() {
    assertThat(flow.next(Leads.REVIEW, at("decision"))).isEqualTo("review");
    assertThat(longFlow.next(Leads.REVIEW, at("decision"))).isEqualTo("review");
  }

  @Test
  void countersigningMovesOnWithTheLastYes() {
    Position waiting = new Position("countersign", "drafting", null, false);
    Position last = new Position("countersign", "drafting", null, true);

    assertThat(longFlow.next(Leads.ONWARD_WHEN_ALL_AGREE, waiting)).isEqualTo("countersign");
    assertThat(longFlow.next(Leads.ONWARD_WHEN_ALL_AGREE, last)).isEqualTo("decision");
  }

  @Test
  void anythingElseStaysOrBeginsAgainAtTheRevision() {
    assertThat(flow.next(Leads.SAME, at("review"))).isEqualTo("review");
    assertThat(flow.next(Leads.REOPENED, new Position(null, "drafting", null, false)))
        .isEqualTo("revision");
  }

  @Test
  void whatCanFollowIsExactlyWhatAReportCanReach() {
    for (Flow each :
        List.of(
            flow,
            shortFlow,
            longFlow,
            twice(),
            patient(flow),
            patient(longFlow),
            patient(twice()))) {
      for (Step step : each.steps()) {
        assertThat(each.targets(step.key()))
            .as(each.name() + " " + step.key())
            .isEqualTo(Wandering.through(each).get(step.key()));
      }
    }
  }

  @Test
  void aTurnNamesWhoMayActAndUntilWhen() {
    WorkCalendar newYear =
        new WorkCalendar(Set.of(LocalDate.of(2027, 1, 1)), Set.of(LocalDate.of(2027, 1, 2)));

    Turn turn = flow.turn("signing", TOWN, BUREAU, NOW, newYear);

    assertThat(turn)
        .isEqualTo(
            new Turn("signing", StepKind.SIGNING, Set.of(TOWN), NOW, LocalDate.of(2027, 1, 5)));
    assertThat(flow.turn("review", TOWN, BUREAU, NOW, newYear).units()).containsExactly(BUREAU);
    assertThat(longFlow.turn("countersign", TOWN, BUREAU, NOW, newYear).units())
        .isEqualTo(SECTIONS);
  }

  @Test
  void draftingHasNoTimeOfItsOwn() {
    assertThat(flow.turn("drafting", TOWN, BUREAU, NOW, WorkCalendar.WEEKDAYS).due()).isNull();
  }

  @Test
  void aRealReportIsFollowed() {
    Report report = report();

    assertThat(Position.of(report)).isEqualTo(at("drafting"));
    assertThat(flow.next(Leads.ONWARD, report)).isEqualTo("signing");
    assertThat(flow.turn("review", report, NOW, WorkCalendar.WEEKDAYS).units())
        .containsExactly(BUREAU);
  }

  @Test
  void flowsAreFoundByTheirVersion() {
    Flows flows = Flows.these(List.of(flow, longFlow));

    assertThat(flows.of(new FlowVersion("long", 1))).isEqualTo(longFlow);
    assertThat(Flows.shipped().all()).extracting(Flow::name).containsExactly("标准流程", "简易流程");
    assertThatIllegalArgumentException().isThrownBy(() -> flows.of(new FlowVersion("long", 2)));
    assertThatIllegalArgumentException().isThrownBy(() -> Flows.these(List.of(flow, flow)));
    assertThatIllegalArgumentException().isThrownBy(() -> flow.step("nowhere"));
  }

  /** The short flow with a second review behind the first. */
  private static Flow twice() {
    Flow flow = Flows.shortFlow();
    Step first = flow.step("review");
    Step second = new Step("review-2", "复核", first.kind(), first.who(), 5, 1, first.reentry());
    return new Flow(
        flow.version(),
        "两次审核",
        List.of(flow.first(), first, second, flow.step("publication")),
        flow.revision());
  }

  /** The same flow where every return comes straight back, as far as that is allowed. */
  private static Flow patient(Flow flow) {
    return new Flow(
        flow.version(),
        "直接返回",
        flow.line().stream().map(FlowTest::patient).toList(),
        flow.revision());
  }

  private static Step patient(Step step) {
    Reentry reentry = step.kind().district() ? Reentry.THIS_STEP : Reentry.FIRST_DISTRICT_STEP;
    return new Step(
        step.key(),
        step.name(),
        step.kind(),
        step.who(),
        step.workingDays(),
        step.reminderDays(),
        reentry);
  }

  private static Position at(String step) {
    return new Position(step, "drafting", null, false);
  }

  private static Position returned(String step, String by) {
    return new Position(step, "revision", by, false);
  }

  private Report report() {
    LocalDate due = LocalDate.of(2027, 1, 15);
    Cycle cycle =
        new Cycle(
            new CycleId("c-2026"),
            BUREAU,
            2026,
            due,
            due.plusMonths(2),
            flow.version(),
            new Template(List.of()),
            Set.of(TOWN));
    Turn first = flow.turn(flow.first().key(), TOWN, BUREAU, NOW, WorkCalendar.WEEKDAYS);
    ReportId id = new ReportId("00000000-0000-4000-8000-000000000001");
    return Report.open(id, cycle, TOWN, first, Document.EMPTY);
  }
}
