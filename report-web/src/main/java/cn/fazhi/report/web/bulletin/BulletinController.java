package cn.fazhi.report.web.bulletin;

import cn.fazhi.report.core.layout.Masthead;
import cn.fazhi.report.core.layout.WordLayout;
import cn.fazhi.report.core.report.PublicLine;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.web.frame.Downloads;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.Sheet;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What has been made public, for anyone. */
@Controller
class BulletinController {
  private final ReportSearch search;
  private final ReadingDesk desk;

  BulletinController(ReportSearch search, ReadingDesk desk) {
    this.search = search;
    this.desk = desk;
  }

  @GetMapping("/")
  String list(Model model) {
    model.addAttribute(
        "years",
        search.published().stream()
            .collect(
                Collectors.groupingBy(
                    PublicLine::year,
                    () -> new TreeMap<>(Comparator.reverseOrder()),
                    Collectors.toList())));
    return "bulletin/list";
  }

  @GetMapping("/public/{id}")
  String report(@PathVariable String id, Model model) {
    PublicLine line = line(ReportIds.of(id));
    model.addAttribute("line", line);
    if (line.withdrawnFor() == null) {
      model.addAttribute("sheet", Sheet.of(desk.published(line.id()).document(), List.of()));
      model.addAttribute("files", desk.publishedAttachments(line.id()));
    }
    return "bulletin/report";
  }

  @GetMapping("/public/{id}/word")
  ResponseEntity<byte[]> word(@PathVariable String id) {
    PublicLine line = line(ReportIds.of(id));
    Revision revision = desk.published(line.id());
    return Downloads.of(
        line.title() + ".docx",
        Downloads.WORD,
        WordLayout.docx(revision.document(), new Masthead(null)));
  }

  @GetMapping("/public/{id}/attachments/{attachment}")
  ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable String attachment) {
    return Downloads.of(desk.publishedAttachment(line(ReportIds.of(id)).id(), attachment));
  }

  private PublicLine line(ReportId id) {
    return search.published(id).orElseThrow(Refusal.NotFound::new);
  }
}
