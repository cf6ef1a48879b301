package cn.fazhi.report.web.district;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.web.frame.ReportHeads;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.TypedDay;
import cn.fazhi.report.workflow.desk.AdminDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The administrator of the cycle adjusts one report: later deadline, another reviewer, a claim
 * given back.
 */
@Controller
class AdjustmentController {
  /** Releasing is not among them: whoever reviews may do that too, on another page. */
  private static final Set<Act> ADJUSTING = EnumSet.of(Act.EXTEND, Act.REASSIGN);

  private final AdminDesk desk;
  private final ReadingDesk reading;
  private final ReportHeads heads;

  AdjustmentController(AdminDesk desk, ReadingDesk reading, ReportHeads heads) {
    this.desk = desk;
    this.reading = reading;
    this.heads = heads;
  }

  @GetMapping("/reports/{id}/adjust")
  String adjust(Actor actor, @PathVariable String id, Model model) {
    return page(actor, reading.report(actor, ReportIds.of(id)), model);
  }

  private String page(Actor actor, Report report, Model model) {
    if (report.options(actor).stream().noneMatch(option -> ADJUSTING.contains(option.act()))) {
      report.permit(actor, Act.REASSIGN);
    }
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("reviewers", desk.reviewers(report));
    return "district/adjust";
  }

  @PostMapping("/reports/{id}/adjust")
  String adjusted(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reviewer,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      switch (what) {
        case "extend" -> desk.extend(actor, ticket, day(until), reason.strip());
        case "reassign" -> desk.reassign(actor, ticket, new AccountId(reviewer), reason.strip());
        case "release" -> desk.release(actor, ticket, reason.strip());
        default -> throw new Refusal.NotReady("请选择要办理的事项。");
      }
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      RefusalAdvice.show(refusal, "还没有办理，您填写的内容还在", model, response);
      model.addAttribute("reason", reason);
      model.addAttribute("until", until.isEmpty() ? null : until);
      return page(actor, reading.report(actor, ticket.report()), model);
    }
    flash.addFlashAttribute("done", "已办理，并记入办理记录。");
    return "redirect:/reports/" + id;
  }

  private static LocalDate day(String text) {
    return TypedDay.of(text, "请填写延至哪一天，例如 2026-03-10。");
  }
}
