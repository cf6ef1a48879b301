package cn.fazhi.report.core.report;

import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static cn.fazhi.report.core.report.ReportFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.Cast;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place where reports and brought files are kept has to hold to. */
public abstract class ReportsContract {
  private static final Instant NOW = ReportFixture.START.plusSeconds(86_400);

  protected abstract Reports reports();

  protected abstract Uploads uploads();

  @Test
  void aNewReportIsFoundByItsIdAndByCycleAndUnit() {
    Report added = aReport().report();
    reports().add(added);

    assertThat(reports().find(added.id()).orElseThrow().state()).isEqualTo(added.state());
    assertThat(reports().find(added.cycle(), added.unit()).orElseThrow().id())
        .isEqualTo(added.id());
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Report report = aReport().report();

    assertThat(reports().find(report.id())).isEmpty();
    assertThat(reports().find(report.cycle(), report.unit())).isEmpty();
    assertThat(reports().revision(report.id(), 1)).isEmpty();
  }

  @Test
  void everyStateOfALongLifeComesBackAsItWasSaved() {
    Report last =
        aReport()
            .revised()
            .approved()
            .published()
            .registeredBy(Cast.PUBLISHER, "https://example.org/2026/1.html")
            .withdrawnBy(Cast.PUBLISHER, "数字有误")
            .reopenedBy(Cast.APPROVER, "更正后重新公开")
            .storedIn(reports(), this::comesBackAsSaved);

    assertThat(last.entries()).hasSize(21);
    assertThat(last.version()).isEqualTo(21);
  }

  @Test
  void recallClaimReassignmentAndExtensionComeBackAsTheyWereSaved() {
    Report last =
        aReport()
            .submitted()
            .extendedBy(Cast.WORKFLOW_ADMIN, LocalDate.of(2026, 2, 20))
            .recalledBy(Cast.DRAFTER)
            .submitted()
            .signedBy(Cast.SIGNATORY)
            .claimedBy(Cast.REVIEWER)
            .releasedBy(Cast.REVIEWER)
            .reassignedBy(Cast.WORKFLOW_ADMIN, Cast.SECOND_REVIEWER)
            .storedIn(reports(), this::comesBackAsSaved);

    assertThat(last.claim().name()).isEqualTo("郑审核");
    assertThat(last.deadline()).isEqualTo(LocalDate.of(2026, 2, 20));
  }

  @Test
  void aReportThatWasActedOnBeforeItIsAddedIsKeptWhole() {
    Report report = aReport().revised().report();
    reports().add(report);

    comesBackAsSaved(report);
    Report found = reports().find(report.id()).orElseThrow();
    assertThat(found.version()).isEqualTo(report.entries().get(0).version());
    assertThat(reports().revision(report.id(), 2).orElseThrow().document())
        .isEqualTo(report.text());
  }

  @Test
  void eachSaveRaisesTheVersionByOneAndItsLinesNameIt() {
    Report report = aReport().signed().storedIn(reports());

    assertThat(report.version()).isEqualTo(3);
    assertThat(report.entries()).extracting(Entry::version).containsExactly(1L, 2L, 3L);
  }

  @Test
  void ofTwoWhoSawTheSamePageTheSecondIsRefusedAndLearnsWhatHappened() {
    ReportId id = aReport().signed().storedIn(reports()).id();
    Report mine = reports().find(id).orElseThrow();
    Report theirs = reports().find(id).orElseThrow();
    theirs.claim(Cast.SECOND_REVIEWER, NOW);
    reports().save(theirs);
    Report stored = reports().find(id).orElseThrow();

    mine.remark(Cast.REVIEWER, null, null, Opinion.Weight.MUST, "请补充", NOW);
    Refusal.Stale stale = catchThrowableOfType(Refusal.Stale.class, () -> reports().save(mine));

    assertThat(stale.sentence()).contains("已有变化");
    assertThat(stale.meanwhile()).isEqualTo(theirs.freshEntries());
    assertThat(reports().find(id).orElseThrow().state()).isEqualTo(stored.state());
  }

  @Test
  void aReportSavedOnceIsNotSavedAgainWithoutLookingAfresh() {
    Report report = aReport().signed().storedIn(reports());
    report.claim(Cast.REVIEWER, NOW);
    reports().save(report);

    assertThat(catchThrowableOfType(Refusal.Stale.class, () -> reports().save(report))).isNotNull();
  }

  @Test
  void aReportThatWasNeverAddedCannotBeSaved() {
    Report report = aReport().report();

    assertThat(catchThrowableOfType(Refusal.Stale.class, () -> reports().save(report)).meanwhile())
        .isEmpty();
  }

  @Test
  void aUnitHasOneReportInACycle() {
    reports().add(aReport().report());

    Refusal.Stale stale =
        catchThrowableOfType(
            Refusal.Stale.class, () -> reports().add(aReport().submitted().report()));
    assertThat(stale.sentence()).contains("本单位本年度的报告已经建立");

    reports().add(aReport().of(Cast.OTHER_TOWN).report());
    reports().add(aReport().in(CycleFixture.OF_2024).report());
  }

  @Test
  void aSealedRevisionStaysAsItWasWhileTheTextGoesOn() {
    ReportFixture life = aReport().revised();
    Report report = life.storedIn(reports());
    Revision first = reports().revision(report.id(), 1).orElseThrow();

    assertThat(first.document().digest()).isEqualTo(report.seals().get(0).digest());
    assertThat(first.findings()).containsExactly(ReportFixture.FINDING);
    assertThat(first.reasons()).isEqualTo(Map.of(ReportFixture.FINDING.key(), "口径不同，已核实"));
    assertThat(reports().revision(report.id(), 3)).isEmpty();

    report.decide(
        Cast.REVIEWER,
        Act.RETURN,
        ReportFixture.judged(report),
        "再改",
        ReportFixture.turn(StepKind.REVISION, NOW, report.unit()),
        NOW);
    reports().save(report);
    write(report.id(), text("改了题目"));

    assertThat(reports().revision(report.id(), 1).orElseThrow()).isEqualTo(first);
    assertThat(reports().find(report.id()).orElseThrow().text()).isEqualTo(text("改了题目"));
  }

  @Test
  void opinionsComeBackWithAnswersSendingAndSettling() {
    Report report = aReport().revised().storedIn(reports());

    Opinion toABlock = report.opinions().get(0);
    assertThat(toABlock.quote()).isEqualTo("共办件5");
    assertThat(toABlock.sent()).isTrue();
    assertThat(toABlock.answers()).extracting(Answer::text).containsExactly("已改为4件");
    assertThat(toABlock.resolved()).isNotNull();
    Opinion toTheWhole = report.opinions().get(1);
    assertThat(toTheWhole.block()).isNull();
    assertThat(toTheWhole.answers())
        .extracting(Answer::kind)
        .containsExactly(Answer.Kind.EXPLAINED);
  }

  @Test
  void aSettledOpinionCanBeOpenedAgain() {
    Report report = aReport().revised().storedIn(reports());
    report.resolve(Cast.REVIEWER, 1, false, NOW);
    reports().save(report);

    Report found = reports().find(report.id()).orElseThrow();
    assertThat(found.opinions()).extracting(Opinion::open).containsExactly(true, false);
  }

  @Test
  void aSecondAnswerStandsBesideTheFirst() {
    ReportFixture life =
        aReport()
            .signed()
            .returnedBy(Cast.REVIEWER, "请修改")
            .answeredBy(Cast.DRAFTER, 1, Answer.Kind.EXPLAINED, "情况属实")
            .answeredBy(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "改好了");

    assertThat(life.storedIn(reports()).opinions().get(0).answers())
        .extracting(Answer::text)
        .containsExactly("情况属实", "改好了");
  }

  @Test
  void historyIsOnlyAddedTo() {
    ReportFixture life = aReport().revised().approved().published();
    List<Entry> last = life.storedIn(reports(), this::beginsWithWhatWasKept).entries();

    assertThat(last).extracting(Entry::act).startsWith(Act.SAVE, Act.SUBMIT, Act.SIGN);
  }

  @Test
  void secrecyReviewAndPublicationComeBack() {
    Report report =
        aReport()
            .signed()
            .approved()
            .published()
            .registeredBy(Cast.PUBLISHER, "https://example.org/2026/1.html")
            .storedIn(reports());

    assertThat(report.secrecyReview().conclusion()).isEqualTo("不涉密，可以公开");
    assertThat(report.publication().revision()).isEqualTo(1);
    assertThat(report.publication().clearance()).isEqualTo("当事人同意");
    assertThat(report.publication().registeredOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(report.turn()).isNull();
    assertThat(report.status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void longWordsAreKeptWhole() {
    String words = "很长的话𬱖。".repeat(3_000);
    String place = "区政府公告栏".repeat(50);
    ReportFixture life =
        aReport()
            .draftedBy(Cast.DRAFTER, text("很长的题目𬱖".repeat(200)))
            .submittedBy(Cast.DRAFTER)
            .signedBy(Cast.SIGNATORY)
            .remarkedBy(Cast.REVIEWER, Opinion.Weight.SUGGESTION, words)
            .returnedBy(Cast.REVIEWER, words)
            .answeredBy(Cast.DRAFTER, 1, Answer.Kind.EXPLAINED, words)
            .answeredBy(Cast.DRAFTER, 2, Answer.Kind.EXPLAINED, words)
            .submittedBy(Cast.DRAFTER)
            .signedBy(Cast.SIGNATORY)
            .resolvedBy(Cast.REVIEWER, 2)
            .approved()
            .published()
            .registeredBy(Cast.PUBLISHER, place)
            .withdrawnBy(Cast.PUBLISHER, words)
            .reopenedBy(Cast.APPROVER, words);

    Report last = life.storedIn(reports(), this::comesBackAsSaved);

    assertThat(last.publication().withdrawnFor()).isEqualTo(words);
    assertThat(last.publication().address()).isEqualTo(place).hasSize(300);
  }

  @Test
  void rareCharactersSurviveEverywhereTheyCanBeTyped() {
    Report report =
        aReport()
            .draftedBy(Cast.DRAFTER, text("关于𬱖镇的报告"))
            .submittedBy(Cast.DRAFTER)
            .signedBy(Cast.SIGNATORY)
            .returnedBy(Cast.REVIEWER, "“𬱖”字请核对")
            .answeredBy(Cast.DRAFTER, 1, Answer.Kind.EXPLAINED, "𬱖字无误")
            .storedIn(reports());

    assertThat(report.text()).isEqualTo(text("关于𬱖镇的报告"));
    assertThat(report.opinions().get(0).text()).isEqualTo("“𬱖”字请核对");
    assertThat(report.opinions().get(0).answers().get(0).text()).isEqualTo("𬱖字无误");
    assertThat(report.entries().get(3).note()).isEqualTo("“𬱖”字请核对");
    assertThat(reports().revision(report.id(), 1).orElseThrow().document().digest())
        .isEqualTo(report.latest().digest())
        .isEqualTo(text("关于𬱖镇的报告").digest());
  }

  @Test
  void broughtFilesAreKeptByteForByteAndListedNewestFirst() {
    Report report = aReport().storedIn(reports());
    Report other = aReport().of(Cast.OTHER_TOWN).storedIn(reports());
    Upload original = upload(report, Upload.Purpose.ORIGINAL, "原稿𬱖.docx", NOW);
    Upload later = upload(report, Upload.Purpose.ATTACHMENT, "附件.pdf", NOW.plusSeconds(1));
    uploads().keep(original);
    uploads().keep(later);

    Upload found = uploads().find(report.id(), original.id()).orElseThrow();
    assertThat(found.bytes()).isEqualTo(original.bytes());
    assertThat(found).usingRecursiveComparison().isEqualTo(original);
    assertThat(uploads().of(report.id()))
        .extracting(Upload::name)
        .containsExactly("附件.pdf", "原稿𬱖.docx");
    assertThat(uploads().of(report.id())).allSatisfy(u -> assertThat(u.bytes()).isEmpty());
    assertThat(uploads().find(other.id(), original.id())).isEmpty();
    assertThat(uploads().of(other.id())).isEmpty();
  }

  @Test
  void whatNobodyHasConfirmedIsFoundButNotListed() {
    Report report = aReport().storedIn(reports());
    Upload brought = kept(report, Upload.Purpose.UNCONFIRMED, "原稿.docx");

    assertThat(uploads().find(report.id(), brought.id())).isPresent();
    assertThat(uploads().of(report.id())).isEmpty();
  }

  @Test
  void confirmingMakesItTheOriginalOnceAndForEver() {
    Report report = aReport().storedIn(reports());
    Report other = aReport().of(Cast.OTHER_TOWN).storedIn(reports());
    Upload brought = kept(report, Upload.Purpose.UNCONFIRMED, "原稿.docx");
    Upload attachment = kept(report, Upload.Purpose.ATTACHMENT, "附件.pdf");

    assertThat(uploads().confirm(other.id(), brought.id())).isFalse();
    assertThat(uploads().confirm(report.id(), attachment.id())).isFalse();
    assertThat(uploads().confirm(report.id(), brought.id())).isTrue();
    assertThat(uploads().confirm(report.id(), brought.id())).isFalse();

    Upload original = uploads().find(report.id(), brought.id()).orElseThrow();
    assertThat(original.purpose()).isEqualTo(Upload.Purpose.ORIGINAL);
    assertThat(original.bytes()).isEqualTo(brought.bytes());
    assertThat(uploads().of(report.id())).hasSize(2);
  }

  @Test
  void onlyWhatNobodyHasConfirmedCanBeDiscarded() {
    Report report = aReport().storedIn(reports());
    Report other = aReport().of(Cast.OTHER_TOWN).storedIn(reports());
    Upload original = kept(report, Upload.Purpose.ORIGINAL, "原稿.docx");
    Upload attachment = kept(report, Upload.Purpose.ATTACHMENT, "附件.pdf");
    Upload wrong = kept(report, Upload.Purpose.UNCONFIRMED, "拿错的.docx");
    Upload another = kept(report, Upload.Purpose.UNCONFIRMED, "又拿错的.docx");
    Upload others = kept(other, Upload.Purpose.UNCONFIRMED, "别人的.docx");

    uploads().discard(other.id(), wrong.id());
    assertThat(uploads().find(report.id(), wrong.id())).isPresent();

    List.of(original, attachment, wrong).forEach(u -> uploads().discard(report.id(), u.id()));
    assertThat(uploads().find(report.id(), wrong.id())).isEmpty();
    assertThat(uploads().find(report.id(), another.id())).isPresent();

    uploads().discardUnconfirmed(report.id());
    assertThat(uploads().find(report.id(), another.id())).isEmpty();
    assertThat(uploads().find(other.id(), others.id())).isPresent();
    assertThat(uploads().of(report.id()))
        .extracting(Upload::id)
        .containsExactlyInAnyOrder(original.id(), attachment.id());
  }

  private Upload kept(Report report, Upload.Purpose purpose, String name) {
    Upload upload = upload(report, purpose, name, NOW);
    uploads().keep(upload);
    return upload;
  }

  /** Equal in everything but the version, which the saving raised. */
  protected final void comesBackAsSaved(Report saved) {
    assertThat(reports().find(saved.id()).orElseThrow().state())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(saved.state());
  }

  private void beginsWithWhatWasKept(Report saved) {
    List<Entry> kept = saved.loaded().entries();
    assertThat(reports().find(saved.id()).orElseThrow().entries().subList(0, kept.size()))
        .isEqualTo(kept);
  }

  private void write(ReportId id, Document text) {
    Report report = reports().find(id).orElseThrow();
    report.write(Cast.DRAFTER, Act.SAVE, text, "保存", NOW);
    reports().save(report);
  }

  private static Upload upload(Report report, Upload.Purpose purpose, String name, Instant at) {
    return new Upload(
        UUID.randomUUID().toString(),
        report.id(),
        purpose,
        name,
        name.getBytes(StandardCharsets.UTF_16),
        Signed.by(Cast.DRAFTER, at));
  }
}
