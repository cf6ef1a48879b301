package cn.fazhi.report.core.report;

import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static cn.fazhi.report.core.report.ReportFixture.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.people.Cast;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which files belong to which revision, who may have them, and how many there may be. */
class AttachmentsTest {
  private static final Instant NOW = ReportFixture.START.plusSeconds(86_400);

  private final Attachment.File first = scan("盖章稿𬱖.pdf");
  private final Attachment.File second = scan("附表.pdf");

  /** Submitted with the first, returned, the first taken away and the second put there. */
  private Report revised() {
    return aReport()
        .draftedBy(Cast.DRAFTER)
        .attachedBy(Cast.DRAFTER, first)
        .submittedBy(Cast.DRAFTER)
        .signedBy(Cast.SIGNATORY)
        .returnedBy(Cast.REVIEWER, "请换成盖章的一页")
        .detachedBy(Cast.DRAFTER, first)
        .attachedBy(Cast.DRAFTER, second)
        .report();
  }

  private static List<Attachment.File> files(List<Attachment> attachments) {
    return attachments.stream().map(Attachment::file).toList();
  }

  @Test
  void whatWasSubmittedStaysWithItsRevisionWhateverIsRemovedLater() {
    Report report = revised();

    assertThat(files(report.attachmentsOf(1))).containsExactly(first);
    assertThat(files(report.attachmentsFor(Cast.REVIEWER))).containsExactly(first);
    assertThat(files(report.attachmentsFor(Cast.DRAFTER))).containsExactly(second);
    assertThat(report.attachments().get(0).kept()).isTrue();
  }

  @Test
  void theDistrictHasWhatReachedItAndNothingElse() {
    Report report = revised();

    assertThat(report.attachment(Cast.REVIEWER, first.id()).file()).isEqualTo(first);
    assertThat(report.attachment(Cast.DRAFTER, second.id()).file()).isEqualTo(second);
    assertThatThrownBy(() -> report.attachment(Cast.REVIEWER, second.id()))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> report.attachment(Cast.WORKFLOW_ADMIN, first.id()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void whatWasNeverSubmittedIsGoneOnceItIsRemoved() {
    Report report = aReport().draftedBy(Cast.DRAFTER).attachedBy(Cast.DRAFTER, first).report();
    report.detach(Cast.DRAFTER, first.id(), NOW);

    assertThat(report.attachments().get(0).kept()).isFalse();
    assertThatThrownBy(() -> report.attachment(Cast.DRAFTER, first.id()))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> report.detach(Cast.DRAFTER, first.id(), NOW))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void addingAndRemovingAreInTheHistoryWithTheDigestAndForTheUnitAlone() {
    Report report = revised();

    assertThat(report.historyFor(Cast.DRAFTER))
        .filteredOn(entry -> entry.act() == Act.ATTACH || entry.act() == Act.DETACH)
        .extracting(Entry::note)
        .hasSize(3)
        .allSatisfy(note -> assertThat(note).containsPattern("SM3 [0-9a-f]{16}"))
        .first()
        .asString()
        .startsWith("盖章扫描件“盖章稿𬱖.pdf”，1.2 MB");
    assertThat(report.historyFor(Cast.REVIEWER))
        .extracting(Entry::act)
        .doesNotContain(Act.ATTACH, Act.DETACH);
  }

  @Test
  void theDigestOfTheStateCoversThemAndIsTheOldOneWhereThereAreNone() {
    Report without = aReport().draftedBy(Cast.DRAFTER).report();
    ReportState none = without.state();
    String before = none.digest();
    without.attach(Cast.DRAFTER, first, NOW);
    ReportState one = without.state();

    assertThat(one.digest()).isNotEqualTo(before);
    without.detach(Cast.DRAFTER, first.id(), NOW);
    assertThat(without.state().digest()).isNotEqualTo(one.digest()).isNotEqualTo(before);
  }

  @Test
  @Tag("R063")
  void thirtyFilesAreEnough() {
    Report report = aReport().draftedBy(Cast.DRAFTER).report();
    for (int i = 0; i < Attachments.MOST; i++) {
      report.attach(Cast.DRAFTER, scan("附件" + i), NOW);
    }

    assertThatThrownBy(() -> report.attach(Cast.DRAFTER, second, NOW))
        .isInstanceOf(Refusal.NotReady.class)
        .hasMessageContaining("30 个");
    report.detach(Cast.DRAFTER, report.attachments().get(0).file().id(), NOW);
    report.attach(Cast.DRAFTER, second, NOW);
    assertThat(report.attachmentsFor(Cast.DRAFTER)).hasSize(Attachments.MOST);
  }

  @Test
  @Tag("R063")
  void sixtyMegabytesAreEnough() {
    Report report = aReport().draftedBy(Cast.DRAFTER).report();
    long third = Attachments.MOST_BYTES / 3;
    for (int i = 0; i < 3; i++) {
      report.attach(Cast.DRAFTER, large("大" + i, third), NOW);
    }

    assertThatThrownBy(() -> report.attach(Cast.DRAFTER, large("再来一个", 1), NOW))
        .isInstanceOf(Refusal.NotReady.class)
        .hasMessageContaining("60 MB")
        .hasMessageContaining("现有 60.0 MB");
    assertThat(report.attachmentsFor(Cast.DRAFTER)).hasSize(3);
  }

  private static Attachment.File large(String name, long size) {
    Attachment.File file = scan(name);
    return new Attachment.File(
        file.id(), Attachment.Kind.ANNEX, name, FileType.PNG, size, file.digest());
  }

  @Test
  @Tag("R059")
  void aFileIsCalledWhatItIsWhateverItWasNamed() {
    assertThat(FileType.PDF.named("盖章稿𬱖.PDF")).isEqualTo("盖章稿𬱖.PDF");
    assertThat(FileType.JPEG.named("照片.jpeg")).isEqualTo("照片.jpeg");
    assertThat(FileType.PDF.named("报告.exe")).isEqualTo("报告.exe.pdf");
  }
}
