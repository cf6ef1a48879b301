package cn.fazhi.report.web.district;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.workflow.desk.DistrictDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The leader's decision, the sections' countersigning and reopening. */
@Controller
class DecisionController {
  private final DistrictDesk desk;
  private final ReadingDesk reading;
  private final JudgingPage page;
  private final ReviewList list;

  DecisionController(DistrictDesk desk, ReadingDesk reading, JudgingPage page, ReviewList list) {
    this.desk = desk;
    this.reading = reading;
    this.page = page;
    this.list = list;
  }

  @GetMapping({"/reports/{id}/decide", "/reports/{id}/countersign"})
  String decide(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String in,
      Model model) {
    Report report = reading.report(actor, ReportIds.of(id));
    page.fill(actor, report, model);
    list.fill(actor, report, in, model);
    return "district/decide";
  }

  @PostMapping("/reports/{id}/decide")
  String decided(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      Judging judging,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String in,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    String next = list.following(actor, reading.report(actor, ReportIds.of(id)), in);
    try {
      if (decision.equals("agree")) {
        desk.agree(actor, ticket, judging.judged());
      } else {
        desk.decide(actor, ticket, act(decision), judging.judged(), reason.strip());
      }
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      Report report = reading.report(actor, ReportIds.of(id));
      list.fill(actor, report, in, model);
      page.refused(
          actor,
          report,
          report.step() == StepKind.COUNTERSIGN ? Act.AGREE : Act.APPROVE,
          refusal,
          "还没有作出决定，您填写的内容还在",
          model,
          response);
      model.addAttribute("reason", reason);
      return "district/decide";
    }
    flash.addFlashAttribute("done", "已办理：" + said(decision) + "。");
    ReviewList.leadOn(in, next, flash);
    return "redirect:/reports/" + id;
  }

  private static Act act(String decision) {
    return switch (decision) {
      case "approve" -> Act.APPROVE;
      case "send-back" -> Act.SEND_BACK;
      case "return" -> Act.RETURN;
      case "must-change" -> Act.MUST_CHANGE;
      default -> throw new Refusal.NotReady("请选择一种决定。");
    };
  }

  private static String said(String decision) {
    return decision.equals("agree") ? Act.AGREE.label() : act(decision).label();
  }

  @PostMapping("/reports/{id}/reopen")
  String reopen(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    desk.reopen(actor, ticket, reason.strip());
    flash.addFlashAttribute("done", "已重新启动，等单位修改。");
    return "redirect:/reports/" + id;
  }
}
