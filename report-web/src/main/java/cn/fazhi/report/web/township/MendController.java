package cn.fazhi.report.web.township;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Mending;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Puts what the checker suggests in the place of what it found, at one press of a button: in one
 * place, or wherever the checker says the same.
 */
@Controller
class MendController {
  private final TownshipDesk desk;
  private final ReadingDesk reading;

  MendController(TownshipDesk desk, ReadingDesk reading) {
    this.desk = desk;
    this.reading = reading;
  }

  /** Names a finding that can be mended so; null for any other. */
  static @Nullable String name(Finding finding) {
    return finding.place() == null || finding.suggestion() == null
        ? null
        : finding.rule() + "." + finding.place().block().value() + "." + finding.place().start();
  }

  @PostMapping("/reports/{id}/mend")
  String mend(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam(defaultValue = "") String mend,
      @RequestParam(defaultValue = "") String all,
      @RequestParam Map<String, String> fields,
      RedirectAttributes flash,
      HttpSession session) {
    Report report = reading.report(actor, ReportIds.of(id));
    report.permit(actor, Act.SAVE);
    List<Finding> findings = reading.check(report, reading.text(actor, report)).findings();
    KeptReasons.keep(session, report.id(), KeptReasons.typed(findings, fields));
    Finding finding =
        findings.stream()
            .filter(one -> (all.isEmpty() ? mend : all).equals(name(one)))
            .findFirst()
            .orElseThrow(() -> new Refusal.Stale("这一处已经改过，或者内容已有变化，没有再改。请看最新的检查结果。", List.of()));
    List<Finding> places = all.isEmpty() ? List.of(finding) : new Alike(findings).to(finding);
    desk.write(actor, ticket, Act.SAVE, mended(report.text(), places), "按检查建议修改");
    flash.addFlashAttribute("mended", done(finding, places));
    flash.addFlashAttribute("mendedAt", findings.indexOf(finding));
    return "redirect:/reports/" + id + "/check#mended";
  }

  /** From the end, so that a place is still where it was found. */
  private static Document mended(Document text, List<Finding> places) {
    List<Finding> fromTheEnd =
        places.stream()
            .sorted(Comparator.comparingInt((Finding one) -> one.place().start()).reversed())
            .toList();
    Document mended = text;
    for (Finding finding : fromTheEnd) {
      mended = Mending.at(mended, finding.place(), finding.suggestion());
    }
    return mended;
  }

  private static String done(Finding finding, List<Finding> places) {
    String suggestion = String.valueOf(finding.suggestion());
    String first =
        suggestion.isEmpty()
            ? "已删去“" + finding.quote() + "”"
            : "已把“" + finding.quote() + "”改为“" + suggestion + "”";
    return places.size() == 1 ? first + "。" : first + "，同样的 " + places.size() + " 处都改好了。";
  }
}
