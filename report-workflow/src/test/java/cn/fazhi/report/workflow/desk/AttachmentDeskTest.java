package cn.fazhi.report.workflow.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Fault;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.AttachmentContents;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.StepKind;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files beside a report: kept with their act, sealed with their revision, counted, verified. */
@DeskTest
class AttachmentDeskTest {
  @Autowired private Office office;
  @Autowired private AttachmentContents contents;
  @Autowired private AuditDesk audit;
  @Autowired private Verifier verifier;
  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;

  private static Brought file(String name, long size) {
    byte[] bytes = ("%PDF-1.7 " + name).getBytes(UTF_8);
    Brought brought = Brought.of(Attachment.Kind.SCAN, name, FileType.PDF, bytes);
    Attachment.File file = brought.file();
    return size == 0
        ? brought
        : new Brought(
            new Attachment.File(file.id(), file.kind(), name, file.type(), size, file.digest()),
            bytes);
  }

  private Brought added(Journey journey, String name) {
    Brought brought = file(name, 0);
    office.attachments.add(journey.drafter, journey.ticket(), brought);
    return brought;
  }

  private void remove(Journey journey, Brought brought) {
    office.attachments.remove(journey.drafter, journey.ticket(), brought.file().id());
  }

  @Test
  @Tag("R101")
  void theLedgerNamesTheDigestAndTheStateIsSoundAfterwards() {
    Journey journey = office.journey(Office.STANDARD).drafted();
    Brought scan = added(journey, "盖章稿𬱖.pdf");

    assertThat(
            database
                .sql("select note from ledger_row where chain = ? and deed = 'ATTACH'")
                .param(Chain.ofReport(journey.id().value()).id())
                .query(String.class)
                .single())
        .contains(Digest.sm3(scan.bytes()))
        .doesNotContain("盖章稿");
    assertThat(journey.report().attachments())
        .singleElement()
        .extracting(Attachment::file)
        .isEqualTo(scan.file());
    remove(journey, scan);
    assertThat(verifier.verifyAll().first()).isEmpty();
  }

  @Test
  @Tag("R060")
  void whatWasNeverSubmittedIsDeletedAndWhatWasSubmittedStays() {
    Journey journey = office.journey(Office.STANDARD).drafted();
    Brought wrong = added(journey, "拿错的.pdf");
    Brought right = added(journey, "盖章稿.pdf");
    remove(journey, wrong);
    assertThat(contents.find(wrong.file().id())).isEmpty();

    journey.submitted().signed().returned();
    remove(journey, right);

    assertThat(contents.find(right.file().id())).hasValue(right.bytes());
    assertThat(
            office.reading.attachment(Cast.REVIEWER, journey.report(), right.file().id()).bytes())
        .isEqualTo(right.bytes());
    assertThat(verifier.verifyAll().first()).isEmpty();
  }

  @Test
  void afterSubmittingNothingIsAddedOrRemovedUntilItComesBack() {
    Journey journey = office.journey(Office.STANDARD).drafted();
    Brought scan = added(journey, "盖章稿.pdf");
    journey.submitted();

    assertThatThrownBy(() -> remove(journey, scan)).isInstanceOf(Refusal.Stale.class);
    assertThatThrownBy(() -> added(journey, "又一个.pdf")).isInstanceOf(Refusal.Stale.class);
    assertThat(journey.report().attachmentsFor(journey.drafter)).hasSize(1);
  }

  @Test
  @Tag("R063")
  void ofTwoFilesForTheLastPlaceOneIsAdded() throws Exception {
    Journey journey = office.journey(Office.STANDARD).drafted();
    IntStream.range(0, 29).forEach(i -> added(journey, "附件" + i));
    Ticket shown = journey.ticket();
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      Runnable one = () -> office.attachments.add(journey.drafter, shown, file("甲", 0));
      Runnable other = () -> office.attachments.add(journey.drafter, shown, file("乙", 0));
      List<Throwable> thrown = new Race(people, new Tally()).thrownBy(List.of(one, other));

      assertThat(thrown).singleElement().isInstanceOf(Refusal.Stale.class);
    } finally {
      people.shutdown();
    }
    assertThat(journey.report().attachments()).hasSize(30);
    assertThatThrownBy(() -> added(journey, "第三十一个")).isInstanceOf(Refusal.NotReady.class);
  }

  @Test
  @Tag("R063")
  void aUnitsYearHasItsRoomAndTheOthersHaveTheirs() {
    Journey full = office.journey(Office.STANDARD).drafted();
    Journey other = office.journey(Office.STANDARD).drafted();
    Brought last = added(full, "占满.pdf");
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            meddling -> {
              database
                  .sql("update report_attachment set bytes = ? where id = ?")
                  .params(Storeroom.MOST_BYTES - 5, last.file().id())
                  .update();
              assertThat(contents.taken(full.report().unit(), full.report().year()))
                  .isEqualTo(Storeroom.MOST_BYTES - 5);
              assertThatThrownBy(
                      () ->
                          office.township.keep(full.drafter, full.ticket(), "原稿.docx", new byte[6]))
                  .isInstanceOf(Refusal.NotReady.class)
                  .hasMessageContaining("500 MB");
              meddling.setRollbackOnly();
            });
    added(other, "不受影响.pdf");
  }

  @Test
  @Tag("R098")
  void whoeverChangesAFileBehindTheProgramsBackIsFound() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.DRAFTING);
    String id = added(journey, "盖章稿.pdf").file().id();

    finds(
        "不是当时添加的文件",
        "update report_attachment_content set content = X'00' where attachment_id = ?",
        id);
    finds("不是当时添加的文件", "delete from report_attachment_content where attachment_id = ?", id);
    finds("不是这次办理留下的", "update report_attachment set name = '别的.pdf' where id = ?", id);
    finds("不是这次办理留下的", "update report_attachment set first_revision = 9 where id = ?", id);
  }

  private void finds(String what, String change, String id) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            meddling -> {
              database.sql(change).param(id).update();
              assertThat(audit.check().first())
                  .extracting(Fault::what)
                  .anySatisfy(fault -> assertThat(fault).contains(what));
              meddling.setRollbackOnly();
            });
  }
}
