package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.core.report.Upload;
import cn.fazhi.report.workflow.desk.Brought;
import cn.fazhi.report.workflow.desk.LedgerDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report's own page, its sealed revisions and its files. */
@Controller
class ReportController {
  private final ReadingDesk desk;
  private final ReportHeads heads;
  private final WordCopies copies;
  private final LedgerDesk ledger;

  ReportController(ReadingDesk desk, ReportHeads heads, WordCopies copies, LedgerDesk ledger) {
    this.desk = desk;
    this.heads = heads;
    this.copies = copies;
    this.ledger = ledger;
  }

  /** One part as the report page lists it. */
  record PartLine(StatutoryPart part, int length, boolean begun, long opinions, long findings) {}

  @GetMapping("/reports/{id}")
  String report(Actor actor, @PathVariable String id, Model model) {
    Report report = desk.report(actor, ReportIds.of(id));
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("own", report.sight(actor) == Sight.OWN);
    model.addAttribute("history", reversed(report.historyFor(actor)));
    model.addAttribute("revisions", reversed(desk.revisions(actor, report)));
    model.addAttribute("opinions", report.opinionsFor(actor));
    model.addAttribute("earlier", desk.earlier(actor, report).isPresent());
    model.addAttribute("uploads", desk.uploads(actor, report));
    model.addAttribute("files", report.attachmentsFor(actor));
    if (report.sight(actor) == Sight.OWN) {
      Analysis analysis = desk.check(report, report.text());
      model.addAttribute("parts", parts(report, analysis));
      model.addAttribute("severities", severities(analysis));
    }
    return "frame/report";
  }

  @GetMapping("/reports/{id}/revisions/{number}")
  String revision(Actor actor, @PathVariable String id, @PathVariable int number, Model model) {
    Report report = desk.report(actor, ReportIds.of(id));
    Revision revision = desk.revision(actor, report, number);
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("seal", report.seals().get(number - 1));
    model.addAttribute("revision", revision);
    model.addAttribute("sheet", Sheet.of(revision.document(), revision.findings()));
    model.addAttribute("revisions", desk.revisions(actor, report));
    return "frame/revision";
  }

  @GetMapping("/reports/{id}/word")
  ResponseEntity<byte[]> word(Actor actor, @PathVariable String id) {
    return copies.of(actor, desk.report(actor, ReportIds.of(id)));
  }

  @GetMapping("/reports/{id}/files/{file}")
  ResponseEntity<byte[]> upload(Actor actor, @PathVariable String id, @PathVariable String file) {
    Upload upload = desk.upload(actor, desk.report(actor, ReportIds.of(id)), file);
    ledger.exported(actor, upload.report(), upload.purpose().label() + " " + upload.id());
    return Downloads.brought(upload.name(), Downloads.ANY, upload.bytes());
  }

  @GetMapping("/reports/{id}/attachments/{attachment}")
  ResponseEntity<byte[]> attachment(
      Actor actor, @PathVariable String id, @PathVariable String attachment) {
    Report report = desk.report(actor, ReportIds.of(id));
    Brought kept = desk.attachment(actor, report, attachment);
    ledger.exported(actor, report.id(), "附件 " + kept.file().id());
    return Downloads.of(kept);
  }

  private static List<PartLine> parts(Report report, Analysis analysis) {
    List<PartLine> lines = new ArrayList<>();
    for (StatutoryPart part : StatutoryPart.values()) {
      var ids = report.text().in(part).stream().map(b -> b.id()).collect(Collectors.toSet());
      int length = new Document(report.text().in(part)).length();
      boolean begun =
          report.text().in(part).stream()
              .anyMatch(b -> b.kind() != cn.fazhi.report.core.document.BlockKind.HEADING);
      long opinions =
          report.unanswered().stream()
              .filter(o -> o.block() != null && ids.contains(o.block()))
              .count();
      long findings =
          analysis.findings().stream()
              .filter(f -> f.place() != null && ids.contains(f.place().block()))
              .filter(f -> f.severity() != Severity.INFO)
              .count();
      lines.add(new PartLine(part, length, begun, opinions, findings));
    }
    return lines;
  }

  private static Map<String, Long> severities(Analysis analysis) {
    return analysis.findings().stream()
        .collect(Collectors.groupingBy(f -> f.severity().name(), Collectors.counting()));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> turned = new ArrayList<>(list);
    java.util.Collections.reverse(turned);
    return turned;
  }
}
