package cn.fazhi.report.core.report;

import static cn.fazhi.report.core.report.Refused.refused;
import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The law as it was agreed, written down a second time, and every combination that is not in it.
 */
class TransitionsTest {
  private static final String LAW =
      """
      DRAFTER   DRAFTING    SAVE           SAME
      DRAFTER   DRAFTING    IMPORT         SAME
      DRAFTER   DRAFTING    ATTACH         SAME
      DRAFTER   DRAFTING    DETACH         SAME
      DRAFTER   DRAFTING    CHECK          SAME
      DRAFTER   DRAFTING    SUBMIT         ONWARD    NO_BLOCKER REASONS_FOR_ERRORS
      DRAFTER   REVISION    SAVE           SAME
      DRAFTER   REVISION    IMPORT         SAME
      DRAFTER   REVISION    ATTACH         SAME
      DRAFTER   REVISION    DETACH         SAME
      DRAFTER   REVISION    CHECK          SAME
      DRAFTER   REVISION    ANSWER         SAME      REASON
      DRAFTER   REVISION    SUBMIT         ONWARD    OPINIONS_ANSWERED NO_BLOCKER REASONS_FOR_ERRORS
      SIGNATORY SIGNING     SIGN           ONWARD    NOT_ITS_DRAFTER CURRENT_REVISION
      SIGNATORY SIGNING     RETURN         DRAFTERS  REASON CURRENT_REVISION
      DRAFTER   SIGNING     RECALL         DRAFTERS
      DRAFTER   REVIEW      RECALL         DRAFTERS  UNCLAIMED FIRST_DISTRICT_STEP
      DRAFTER   COUNTERSIGN RECALL         DRAFTERS  UNCLAIMED FIRST_DISTRICT_STEP
      DRAFTER   DECISION    RECALL         DRAFTERS  UNCLAIMED FIRST_DISTRICT_STEP
      REVIEWER  REVIEW      CLAIM          SAME      NOBODY_ELSES NOT_ITS_AUTHOR
      REVIEWER  REVIEW      RELEASE        SAME      OWN_CLAIM
      REVIEWER  REVIEW      REMARK         SAME      NOBODY_ELSES NOT_ITS_AUTHOR REASON
      REVIEWER  REVIEW      RESOLVE        SAME      NOBODY_ELSES NOT_ITS_AUTHOR
      REVIEWER  REVIEW      PASS           ONWARD    NOBODY_ELSES NOT_ITS_AUTHOR NO_OPEN_MUST CURRENT_REVISION
      REVIEWER  REVIEW      RETURN         REVISION  NOBODY_ELSES NOT_ITS_AUTHOR REASON_OR_OPINION CURRENT_REVISION
      REVIEWER  COUNTERSIGN AGREE          ONWARD_WHEN_ALL_AGREE NAMED_SECTION_ONCE NOT_ITS_AUTHOR CURRENT_REVISION
      REVIEWER  COUNTERSIGN MUST_CHANGE    REVISION  NAMED_SECTION_ONCE NOT_ITS_AUTHOR REASON CURRENT_REVISION
      APPROVER  DECISION    APPROVE        ONWARD    NOT_ITS_AUTHOR NOT_ITS_REVIEWER CURRENT_REVISION
      APPROVER  DECISION    SEND_BACK      REVIEW    NOT_ITS_REVIEWER REASON CURRENT_REVISION
      APPROVER  DECISION    RETURN         REVISION  NOT_ITS_REVIEWER REASON_OR_OPINION CURRENT_REVISION
      REVIEWER  PUBLICATION SECRECY_REVIEW SAME      NOT_ITS_AUTHOR REASON CURRENT_REVISION
      APPROVER  PUBLICATION SECRECY_REVIEW SAME      NOT_ITS_AUTHOR REASON CURRENT_REVISION
      PUBLISHER PUBLICATION SECRECY_REVIEW SAME      NOT_ITS_AUTHOR REASON CURRENT_REVISION
      PUBLISHER PUBLICATION PUBLISH        CLOSED    SECRECY_CLEARED CURRENT_REVISION PERSONAL_DATA_CLEARED
      PUBLISHER PUBLICATION RETURN         REVISION  REASON CURRENT_REVISION
      PUBLISHER PUBLICATION WITHHOLD       CLOSED    SECRECY_REVIEWED REASON CURRENT_REVISION
      PUBLISHER NONE        REGISTER       SAME      PUBLIC_NOW REASON
      PUBLISHER SIGNING     WITHDRAW       SAME      PUBLIC_NOW REASON
      PUBLISHER REVIEW      WITHDRAW       SAME      PUBLIC_NOW REASON
      PUBLISHER COUNTERSIGN WITHDRAW       SAME      PUBLIC_NOW REASON
      PUBLISHER DECISION    WITHDRAW       SAME      PUBLIC_NOW REASON
      PUBLISHER REVISION    WITHDRAW       SAME      PUBLIC_NOW REASON
      PUBLISHER PUBLICATION WITHDRAW       SAME      PUBLIC_NOW REASON
      PUBLISHER NONE        WITHDRAW       SAME      PUBLIC_NOW REASON
      APPROVER  NONE        REOPEN         REOPENED  REASON
      WORKFLOW_ADMIN DRAFTING    EXTEND    SAME      NOT_ARRIVED REASON
      WORKFLOW_ADMIN SIGNING     EXTEND    SAME      NOT_ARRIVED REASON
      WORKFLOW_ADMIN REVIEW      RELEASE   SAME      CLAIMED REASON
      WORKFLOW_ADMIN REVIEW      REASSIGN  SAME      REASON
      """;
  private static final Set<Agreed> AGREED =
      LAW.lines().map(Agreed::line).collect(Collectors.toSet());
  private static final Set<Class<?>> REFUSALS_OF_THE_LAW =
      Set.of(Refusal.NotFound.class, Refusal.NotAllowed.class, Refusal.Stale.class);

  private record Agreed(Role role, StepKind step, Act act, Leads leads, Set<Need> needs) {
    static Agreed line(String line) {
      List<String> words = List.of(line.split(" +"));
      return new Agreed(
          Role.valueOf(words.get(0)),
          StepKind.valueOf(words.get(1)),
          Act.valueOf(words.get(2)),
          Leads.valueOf(words.get(3)),
          words.stream().skip(4).map(Need::valueOf).collect(Collectors.toSet()));
    }

    static Agreed row(Transition row) {
      return new Agreed(row.role(), row.step(), row.act(), row.leads(), new HashSet<>(row.needs()));
    }
  }

  @Test
  void theLawIsWhatWasAgreed() {
    assertThat(Transitions.all().stream().map(Agreed::row))
        .containsExactlyInAnyOrderElementsOf(AGREED);
    assertThat(AGREED).hasSize(49);
  }

  @ParameterizedTest
  @EnumSource
  void atEachStepEachRoleMayDoExactlyWhatTheLawSays(StepKind step) {
    for (Role role : Role.values()) {
      for (Act act : Act.values()) {
        Report report = waitingAt(step);
        Actor actor = newcomer(role, step);
        assertThat(offers(report, actor, act))
            .as("%s may %s at %s", role, act, step)
            .isEqualTo(agreed(role, step, act));
        if (agreed(role, step, act)) {
          isDoneOnceItsStandingNeedsAreMet(report, actor, act);
        } else {
          isRefusedByTheLaw(report, actor, act);
        }
      }
    }
  }

  @Test
  void ofAllCombinationsOnlyTheRowsAreEverOffered() {
    Map<String, Integer> counts = new TreeMap<>();
    for (StepKind step : StepKind.values()) {
      Report report = waitingAt(step);
      for (Role role : Role.values()) {
        for (Act act : Act.values()) {
          counts.merge(answer(report, newcomer(role, step), act), 1, Integer::sum);
        }
      }
    }

    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(9 * 8 * 27);
    assertThat(counts)
        .isEqualTo(Map.of("offered", 49, "NotFound", 809, "NotAllowed", 917, "Stale", 169));
  }

  @ParameterizedTest
  @EnumSource
  void theSameRolesElsewhereDoNotEvenFindIt(StepKind step) {
    for (Role role : Role.values()) {
      Actor stranger = Cast.actor("a-stranger", "外单位", role, Cast.OTHER_TOWN);
      for (Act act : Act.values()) {
        Report report = waitingAt(step);
        assertThat(report.options(stranger)).isEmpty();
        refused(Refusal.NotFound.class, report, r -> Deeds.attempt(r, stranger, act));
      }
    }
  }

  @Tag("R007")
  @Test
  void theThreeAdministratorsOfTheSystemMayNothingAnywhere() {
    assertThat(Transitions.all())
        .extracting(Transition::role)
        .doesNotContain(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);
  }

  @Test
  void whoHoldsTwoRolesIsHeldToTheOneThatLetsThemDoIt() {
    Actor both = holding("a-both", Role.REVIEWER, Role.WORKFLOW_ADMIN);
    Report report = aReport().signed().claimedBy(Cast.REVIEWER).report();

    report.release(both, "请病假", Deeds.NOW);

    assertThat(report.claim()).isNull();
  }

  private static void isDoneOnceItsStandingNeedsAreMet(Report report, Actor actor, Act act) {
    boolean ready =
        report.options(actor).stream().filter(o -> o.act() == act).allMatch(Option::ready);
    int lines = report.entries().size();
    if (ready) {
      Deeds.attempt(report, actor, act);
      assertThat(report.entries()).hasSize(act == Act.CHECK ? lines : lines + 1);
    } else {
      refused(Refusal.class, report, r -> Deeds.attempt(r, actor, act));
    }
  }

  private static void isRefusedByTheLaw(Report report, Actor actor, Act act) {
    Refusal refusal = refused(Refusal.class, report, r -> Deeds.attempt(r, actor, act));

    assertThat(REFUSALS_OF_THE_LAW).contains(refusal.getClass());
    assertThat(catchThrowable(() -> report.leads(actor, act))).hasSameClassAs(refusal);
    assertThat(catchThrowable(() -> report.permit(actor, act))).hasSameClassAs(refusal);
    if (report.sight(actor) == Sight.NONE) {
      assertThat(refusal).isInstanceOf(Refusal.NotFound.class);
    }
  }

  private static String answer(Report report, Actor actor, Act act) {
    if (offers(report, actor, act)) {
      return "offered";
    }
    return catchThrowable(() -> report.leads(actor, act)).getClass().getSimpleName();
  }

  private static boolean offers(Report report, Actor actor, Act act) {
    return report.options(actor).stream().anyMatch(option -> option.act() == act);
  }

  private static boolean agreed(Role role, StepKind step, Act act) {
    return AGREED.stream()
        .anyMatch(row -> row.role() == role && row.step() == step && row.act() == act);
  }

  /** Brought there by real acts of other people, with everything done that could hold others up. */
  private static Report waitingAt(StepKind step) {
    ReportFixture passed = aReport().revised().passedBy(Cast.REVIEWER);
    return switch (step) {
      case DRAFTING -> attached(aReport().draftedBy(Cast.DRAFTER)).report();
      case SIGNING -> aReport().submitted().report();
      case REVIEW -> answered().submittedBy(Cast.DRAFTER).signedBy(Cast.SIGNATORY).report();
      case REVISION -> attached(answered()).report();
      case COUNTERSIGN -> passed.report();
      case DECISION -> agreedBySections(passed).report();
      case PUBLICATION -> approved().report();
      case NONE -> approved().publishedBy(Cast.PUBLISHER).report();
    };
  }

  private static ReportFixture attached(ReportFixture report) {
    return report.attachedBy(Cast.DRAFTER, ReportFixture.scan("盖章稿.pdf"));
  }

  private static ReportFixture answered() {
    return aReport()
        .signed()
        .remarkedBy(Cast.REVIEWER, Opinion.Weight.SUGGESTION, "建议举例")
        .returnedBy(Cast.REVIEWER, null)
        .answeredBy(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "");
  }

  private static ReportFixture agreedBySections(ReportFixture passed) {
    return passed.agreedBy(Cast.COUNTERSIGNER_ONE).agreedBy(Cast.COUNTERSIGNER_TWO);
  }

  private static ReportFixture approved() {
    return aReport().revised().approved().secrecyReviewedBy(Cast.REVIEWER);
  }

  /** Somebody of the role, at the unit that is asked at this step, who has done nothing so far. */
  private static Actor newcomer(Role role, StepKind step) {
    return Cast.actor("a-newcomer", "新来的", role, unit(role, step));
  }

  private static Unit unit(Role role, StepKind step) {
    if (role == Role.DRAFTER || role == Role.SIGNATORY) {
      return Cast.TOWN;
    }
    boolean section = role == Role.REVIEWER && step == StepKind.COUNTERSIGN;
    return section ? Cast.SECTION_ONE : Cast.BUREAU;
  }

  private static Actor holding(String id, Role... roles) {
    Map<Role, Actor> actors = new EnumMap<>(Role.class);
    Arrays.stream(roles).forEach(r -> actors.put(r, Cast.actor(id, "兼任", r, Cast.BUREAU)));
    return new Actor(
        actors.get(roles[0]).account(),
        "兼任",
        actors.values().stream().flatMap(a -> a.grants().stream()).collect(Collectors.toSet()));
  }
}
