package cn.fazhi.report.web.api;

import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.web.frame.Downloads;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.workflow.desk.Brought;
import cn.fazhi.report.workflow.desk.LedgerDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files beside a report, for whoever may have them on its page. */
@RestController
class AttachmentsController {
  private final ReadingDesk desk;
  private final LedgerDesk ledger;

  AttachmentsController(ReadingDesk desk, LedgerDesk ledger) {
    this.desk = desk;
    this.ledger = ledger;
  }

  /**
   * One file.
   *
   * @param size bytes
   * @param digest SM3 of its bytes
   * @param published whether everybody may have it
   */
  record AttachmentJson(
      String id,
      Attachment.Kind kind,
      String name,
      FileType type,
      long size,
      String digest,
      String addedBy,
      Instant addedAt,
      boolean published) {
    static AttachmentJson of(Attachment attachment, List<Attachment> published) {
      Attachment.File file = attachment.file();
      return new AttachmentJson(
          file.id(),
          file.kind(),
          file.name(),
          file.type(),
          file.size(),
          file.digest(),
          attachment.added().name(),
          attachment.added().at(),
          published.contains(attachment));
    }
  }

  /**
   * Beside what the caller reads now: the working text, or the latest that reached the district.
   */
  record AttachmentsJson(List<AttachmentJson> attachments) {}

  @GetMapping("/api/v1/reports/{id}/attachments")
  AttachmentsJson attachments(Actor actor, @PathVariable String id) {
    Report report = desk.report(actor, ReportIds.of(id));
    List<Attachment> published = report.publicAttachments();
    return new AttachmentsJson(
        report.attachmentsFor(actor).stream()
            .map(attachment -> AttachmentJson.of(attachment, published))
            .toList());
  }

  @GetMapping("/api/v1/reports/{id}/attachments/{attachment}")
  ResponseEntity<byte[]> attachment(
      Actor actor, @PathVariable String id, @PathVariable String attachment) {
    Report report = desk.report(actor, ReportIds.of(id));
    Brought kept = desk.attachment(actor, report, attachment);
    ledger.exported(actor, report.id(), "附件 " + kept.file().id());
    return Downloads.of(kept);
  }
}
