package cn.fazhi.report.core.report;

import static cn.fazhi.report.core.report.Deeds.NOW;
import static cn.fazhi.report.core.report.Refused.refused;
import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static cn.fazhi.report.core.report.ReportFixture.judged;
import static cn.fazhi.report.core.report.ReportFixture.turn;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making public, withholding, and what comes after. */
class PublicationTest {
  private static final Finding PERSONAL =
      new Finding("personal-data", Severity.ERROR, null, null, "请删去身份证号。", null, null);
  private static final Judged ANOTHER = new Judged(2, "another text");
  private static final Turn REVISION = turn(StepKind.REVISION, NOW, Cast.TOWN.code());

  @Test
  void nothingIsClosedBeforeItsSecrecyReview() {
    Report report = approved().report();

    refused(Refusal.NotReady.class, report, r -> publish(r, Cast.PUBLISHER));
    refused(Refusal.NotReady.class, report, r -> withhold(r, Cast.PUBLISHER));
  }

  @Tag("R021")
  @Test
  void whoeverReviewedItsSecrecyDoesNotPublishIt() {
    Report report = approved().secrecyReviewedBy(Cast.PUBLISHER).report();
    refused(Refusal.NotAllowed.class, report, r -> publish(r, Cast.PUBLISHER));
    refused(Refusal.NotAllowed.class, report, r -> withhold(r, Cast.PUBLISHER));

    publish(report, Cast.actor("a-publisher-2", "另一位", Role.PUBLISHER, Cast.BUREAU));

    assertThat(report.status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void theSecrecyReviewOfAnEarlierRevisionDoesNotCount() {
    Report report =
        approved()
            .secrecyReviewedBy(Cast.REVIEWER)
            .returnedBy(Cast.PUBLISHER, "附件有误")
            .answeredBy(Cast.DRAFTER, 3, Answer.Kind.CHANGED, "")
            .submittedBy(Cast.DRAFTER)
            .signedBy(Cast.SIGNATORY)
            .resolvedBy(Cast.REVIEWER, 3)
            .approved()
            .report();
    refused(Refusal.NotReady.class, report, r -> publish(r, Cast.PUBLISHER));

    report.reviewSecrecy(Cast.APPROVER, judged(report), true, "不涉密", NOW);
    publish(report, Cast.PUBLISHER);

    assertThat(report.publication().revision()).isEqualTo(3);
  }

  @Test
  @Tag("R109")
  void personalDataIsClearedOrJustified() {
    Report report = approved().secrecyReviewedBy(Cast.REVIEWER).report();
    refused(
        Refusal.NotReady.class,
        report,
        r -> r.publish(Cast.PUBLISHER, judged(r), List.of(PERSONAL), " ", Set.of(), NOW));

    report.publish(Cast.PUBLISHER, judged(report), List.of(PERSONAL), "当事人书面同意", Set.of(), NOW);

    assertThat(report.publication().clearance()).isEqualTo("当事人书面同意");
  }

  @Test
  void everyStepNamesTheApprovedRevision() {
    Report report = approved().secrecyReviewedBy(Cast.REVIEWER).report();
    List<Actor> people = List.of(Cast.REVIEWER, Cast.APPROVER, Cast.PUBLISHER);
    for (Actor person : people) {
      refused(Refusal.Stale.class, report, r -> r.reviewSecrecy(person, ANOTHER, true, "不涉密", NOW));
      refused(
          Refusal.NotReady.class, report, r -> r.reviewSecrecy(person, judged(r), true, "", NOW));
    }
    refused(
        Refusal.Stale.class,
        report,
        r -> r.publish(Cast.PUBLISHER, ANOTHER, List.of(), null, Set.of(), NOW));
    refused(Refusal.Stale.class, report, r -> r.withhold(Cast.PUBLISHER, ANOTHER, "涉密", NOW));
    refused(
        Refusal.Stale.class,
        report,
        r -> r.decide(Cast.PUBLISHER, Act.RETURN, ANOTHER, "附件有误", REVISION, NOW));
  }

  @Test
  void returningAndWithholdingNeedAReason() {
    Report report = approved().secrecyReviewedBy(Cast.REVIEWER).report();
    refused(Refusal.NotReady.class, report, r -> r.withhold(Cast.PUBLISHER, judged(r), " ", NOW));
    refused(
        Refusal.NotReady.class,
        report,
        r -> r.decide(Cast.PUBLISHER, Act.RETURN, judged(r), null, REVISION, NOW));
  }

  @Test
  void publishingClosesAndMakesTheRevisionPublic() {
    Report report = published().report();

    assertThat(report.turn()).isNull();
    assertThat(report.step()).isEqualTo(StepKind.NONE);
    assertThat(report.isPublic()).isTrue();
  }

  @Test
  void registrationNotesAddressAndDate() {
    Report report = published().report();
    refused(
        Refusal.NotReady.class,
        report,
        r -> r.register(Cast.PUBLISHER, " ", LocalDate.of(2026, 3, 2), NOW));

    report.register(Cast.PUBLISHER, "https://example.org/1", LocalDate.of(2026, 3, 2), NOW);

    assertThat(report.publication().address()).isEqualTo("https://example.org/1");
    assertThat(report.publication().registeredOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(report.status()).isEqualTo(Status.PUBLISHED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/1",
        "HTTP://example.org",
        "区政府公告栏",
        "微信公众号：青禾发布",
        "微信公众号:青禾发布",
        "《青禾日报》2026年3月2日第3版"
      })
  void itIsRegisteredAtAnyPlace(String place) {
    Report report = published().report();

    report.register(Cast.PUBLISHER, place, LocalDate.of(2026, 3, 2), NOW);

    assertThat(report.publication().address()).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "\u0001javascript:alert(1)",
        "java\u200Bscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https:example.org",
        "http://"
      })
  void aWebAddressIsOneOfTheWeb(String place) {
    Report report = published().report();

    Refusal refusal =
        refused(
            Refusal.NotReady.class,
            report,
            r -> r.register(Cast.PUBLISHER, place, LocalDate.of(2026, 3, 2), NOW));

    assertThat(refusal.sentence()).contains("http://");
  }

  @Test
  void aPlaceHasItsLength() {
    Report report = published().report();
    LocalDate on = LocalDate.of(2026, 3, 2);

    refused(
        Refusal.NotReady.class, report, r -> r.register(Cast.PUBLISHER, "栏".repeat(301), on, NOW));
    report.register(Cast.PUBLISHER, "𬱖".repeat(300), on, NOW);

    assertThat(report.entries().get(report.entries().size() - 1).note()).startsWith("2026年3月2日 𬱖");
  }

  @Test
  void whatIsMissingIsAskedForInWordsOfTheAct() {
    Report approved = approved().secrecyReviewedBy(Cast.REVIEWER).report();
    Report published = published().report();

    assertThat(
            refused(
                    Refusal.NotReady.class,
                    approved,
                    r -> r.reviewSecrecy(Cast.APPROVER, judged(r), true, " ", NOW))
                .sentence())
        .isEqualTo("请写明审查结论。");
    assertThat(
            refused(
                    Refusal.NotReady.class,
                    published,
                    r -> r.register(Cast.PUBLISHER, "", LocalDate.of(2026, 3, 2), NOW))
                .sentence())
        .isEqualTo("请填写公开的网址或载体。");
  }

  @Test
  void withdrawingNeedsAReasonAndLeavesItInPlaceOfTheText() {
    Report report = published().report();
    refused(Refusal.NotReady.class, report, r -> r.withdraw(Cast.PUBLISHER, "", NOW));

    report.withdraw(Cast.PUBLISHER, "数字有误", NOW);

    assertThat(report.isPublic()).isFalse();
    assertThat(report.publication().withdrawnFor()).isEqualTo("数字有误");
    refused(Refusal.NotReady.class, report, r -> r.withdraw(Cast.PUBLISHER, "再撤", NOW));
    refused(Refusal.NotReady.class, report, r -> Deeds.attempt(r, Cast.PUBLISHER, Act.REGISTER));
  }

  @Test
  void whatIsWithheldIsNeitherRegisteredNorWithdrawn() {
    Report report = approved().secrecyReviewedBy(Cast.REVIEWER).withheldBy(Cast.PUBLISHER).report();

    assertThat(report.status()).isEqualTo(Status.WITHHELD);
    for (Act act : List.of(Act.REGISTER, Act.WITHDRAW)) {
      refused(Refusal.NotReady.class, report, r -> Deeds.attempt(r, Cast.PUBLISHER, act));
    }
  }

  @Test
  void reopeningNeedsAReasonThatWantsAnAnswerAndLeavesThePublicTextInPlace() {
    Report report = published().report();
    refused(Refusal.NotReady.class, report, r -> r.reopen(Cast.APPROVER, "", REVISION, NOW));

    report.reopen(Cast.APPROVER, "更正数字", REVISION, NOW);

    assertThat(report.status()).isEqualTo(Status.RETURNED);
    assertThat(report.unanswered()).extracting(Opinion::text).containsExactly("更正数字");
    assertThat(report.returnedFrom()).isNull();
    assertThat(report.isPublic()).isTrue();
  }

  @Test
  void whatIsWithheldAfterAReworkIsNoLongerPublic() {
    Report report =
        published()
            .reopenedBy(Cast.APPROVER, "更正")
            .answeredBy(Cast.DRAFTER, 3, Answer.Kind.CHANGED, "")
            .submittedBy(Cast.DRAFTER)
            .signedBy(Cast.SIGNATORY)
            .resolvedBy(Cast.REVIEWER, 3)
            .approved()
            .secrecyReviewedBy(Cast.REVIEWER)
            .withheldBy(Cast.PUBLISHER)
            .report();

    assertThat(report.isPublic()).isFalse();
    assertThat(report.publication().withdrawnFor()).isEqualTo("经审查，依法不再公开。");
  }

  /** Opened again it is public still, and whoever finds a fault then need not wait. */
  @Test
  void whatIsStillPublicIsWithdrawnAtAnyStep() {
    ReportFixture reopened = published().reopenedBy(Cast.APPROVER, "更正");
    ReportFixture resubmitted =
        published()
            .reopenedBy(Cast.APPROVER, "更正")
            .answeredBy(Cast.DRAFTER, 3, Answer.Kind.CHANGED, "")
            .submittedBy(Cast.DRAFTER);
    for (Report report : List.of(reopened.report(), resubmitted.report())) {
      StepKind step = report.step();
      report.withdraw(Cast.PUBLISHER, "数字有误", NOW);
      assertThat(report.isPublic()).isFalse();
      assertThat(report.step()).isEqualTo(step);
      refused(Refusal.NotReady.class, report, r -> r.withdraw(Cast.PUBLISHER, "再撤", NOW));
    }
  }

  @Test
  void onlyWhatTheSecrecyReviewClearedIsPublished() {
    Report report = approved().report();
    report.reviewSecrecy(Cast.REVIEWER, judged(report), false, "涉及工作秘密", NOW);

    assertThat(refused(Refusal.NotReady.class, report, r -> publish(r, Cast.PUBLISHER)).sentence())
        .contains("不宜公开");
    report.reviewSecrecy(Cast.APPROVER, judged(report), true, "已删去", NOW);
    publish(report, Cast.PUBLISHER);

    assertThat(report.isPublic()).isTrue();
  }

  @Test
  void eitherAnswerOfTheSecrecyReviewLetsItBeWithheld() {
    for (boolean cleared : List.of(true, false)) {
      Report report = approved().report();
      report.reviewSecrecy(Cast.REVIEWER, judged(report), cleared, "见附言", NOW);
      withhold(report, Cast.PUBLISHER);
      assertThat(report.status()).isEqualTo(Status.WITHHELD);
      assertThat(report.publication()).isNull();
    }
  }

  @Test
  void whatIsWithheldAfterAReworkStaysAwayWhenItIsReopened() {
    ReportFixture withheld =
        published()
            .reopenedBy(Cast.APPROVER, "更正")
            .answeredBy(Cast.DRAFTER, 3, Answer.Kind.CHANGED, "")
            .submittedBy(Cast.DRAFTER)
            .signedBy(Cast.SIGNATORY)
            .resolvedBy(Cast.REVIEWER, 3)
            .approved()
            .secrecyReviewedBy(Cast.REVIEWER)
            .withheldBy(Cast.PUBLISHER);

    assertThat(withheld.reopenedBy(Cast.APPROVER, "可以公开了").report().isPublic()).isFalse();
  }

  private static ReportFixture approved() {
    return aReport().revised().approved();
  }

  private static ReportFixture published() {
    return approved().published();
  }

  private static void publish(Report report, Actor publisher) {
    report.publish(publisher, judged(report), List.of(), null, Set.of(), NOW);
  }

  private static void withhold(Report report, Actor publisher) {
    report.withhold(publisher, judged(report), "涉及工作秘密", NOW);
  }
}
