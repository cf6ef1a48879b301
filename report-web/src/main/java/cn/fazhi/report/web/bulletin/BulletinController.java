package cn.fazhi.report.web.bulletin;

import cn.fazhi.report.core.layout.Masthead;
import cn.fazhi.report.core.layout.WordLayout;
import cn.fazhi.report.core.report.PublicLine;
import cn.fazhi.report.core.report.PublicQuery;
import cn.fazhi.report.core.report.PublicYear;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.web.frame.Downloads;
import cn.fazhi.report.web.frame.Pages;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.Sheet;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What has been made public, for anyone. */
@Controller
class BulletinController {
  private static final int PAGE = 100;
  private static final int LONGEST = 50;

  private final ReportSearch search;
  private final ReadingDesk desk;

  BulletinController(ReportSearch search, ReadingDesk desk) {
    this.search = search;
    this.desk = desk;
  }

  /** The latest year, unless another or a name is asked for. */
  @GetMapping("/")
  String list(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "1") long page,
      Model model) {
    List<PublicYear> years = search.publicYears();
    String sought = words.strip();
    PublicQuery query =
        new PublicQuery(
            year(years, year, sought),
            sought.length() > LONGEST ? sought.substring(0, LONGEST) : sought);
    Pages pages = Pages.of(search.countPublished(query), PAGE, page);
    model.addAttribute("years", years);
    model.addAttribute("query", query);
    model.addAttribute("asked", !year.isEmpty() || !sought.isEmpty());
    model.addAttribute("pages", pages);
    model.addAttribute("lines", search.published(query, pages.offset(), PAGE));
    return "bulletin/list";
  }

  /** Whoever looks for a name looks in all years, unless they say which. */
  private static @Nullable Integer year(List<PublicYear> years, String asked, String words) {
    return years.stream()
        .map(PublicYear::year)
        .filter(year -> asked.isEmpty() ? words.isEmpty() : year.toString().equals(asked.strip()))
        .findFirst()
        .orElse(null);
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
