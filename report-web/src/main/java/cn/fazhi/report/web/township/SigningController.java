package cn.fazhi.report.web.township;

import cn.fazhi.report.core.document.Comparison;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.web.frame.ReportHeads;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.Sheet;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The head reads and signs, or gives the report back; made for a phone. */
@Controller
class SigningController {
  private final TownshipDesk desk;
  private final ReadingDesk reading;
  private final ReportHeads heads;

  SigningController(TownshipDesk desk, ReadingDesk reading, ReportHeads heads) {
    this.desk = desk;
    this.reading = reading;
    this.heads = heads;
  }

  @GetMapping("/reports/{id}/sign")
  String sign(Actor actor, @PathVariable String id, Model model) {
    return page(actor, reading.report(actor, ReportIds.of(id)), "", model);
  }

  private String page(Actor actor, Report report, String reason, Model model) {
    if (report.step() != StepKind.SIGNING) {
      return "redirect:/reports/" + report.id();
    }
    Seal seal = report.latest();
    Revision revision = reading.revision(actor, report, seal.number());
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("seal", seal);
    model.addAttribute("revision", revision);
    model.addAttribute("reason", reason);
    if (seal.number() > 1) {
      Revision before = reading.revision(actor, report, seal.number() - 1);
      Comparison comparison = Comparison.of(before.document(), revision.document());
      model.addAttribute("changed", comparison.changed());
      model.addAttribute("sheet", Sheet.compared(before.document(), comparison));
    } else {
      model.addAttribute("sheet", Sheet.of(revision.document(), revision.findings()));
    }
    return "township/sign";
  }

  @PostMapping("/reports/{id}/sign")
  String signed(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam int revision,
      @RequestParam String digest,
      RedirectAttributes flash) {
    desk.sign(actor, ticket, new Judged(revision, digest));
    flash.addFlashAttribute("done", "已签发，报告已报送。");
    return "redirect:/reports/" + id;
  }

  @PostMapping("/reports/{id}/give-back")
  String giveBack(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam int revision,
      @RequestParam String digest,
      @RequestParam String reason,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      desk.giveBack(actor, ticket, new Judged(revision, digest), reason);
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      Report report = reading.report(actor, ReportIds.of(id));
      if (report.step() != StepKind.SIGNING || report.sight(actor) != Sight.OWN) {
        throw refusal;
      }
      RefusalAdvice.show(refusal, "还没有退回，您填写的内容还在", model, response);
      return page(actor, report, reason, model);
    }
    flash.addFlashAttribute("done", "已退回起草人。");
    return "redirect:/reports/" + id;
  }

  @PostMapping("/reports/{id}/recall")
  String recall(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes flash) {
    desk.recall(actor, ticket, note.isBlank() ? null : note.strip());
    flash.addFlashAttribute("done", "已撤回，可以继续修改。");
    return "redirect:/reports/" + id;
  }
}
