package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.KeptFlow;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.workflow.desk.FlowDesk;
import cn.fazhi.report.workflow.desk.Sent;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.FlowComparison;
import cn.fazhi.report.workflow.flow.Keeping;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of flows, and the table of steps in which a draft is changed. */
@Controller
class FlowsController {
  private final FlowDesk desk;
  private final FlowPages pages;

  FlowsController(FlowDesk desk, FlowPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/flows")
  String list(Actor actor, Model model) {
    model.addAttribute("rows", pages.rows(actor));
    return "admin/flows";
  }

  @PostMapping("/flows/{key}/{number}/draft")
  String draft(
      Actor actor,
      @PathVariable String key,
      @PathVariable String number,
      Sent sent,
      RedirectAttributes flash,
      Model model,
      HttpServletResponse response) {
    try {
      FlowVersion draft = desk.draft(actor, FlowPages.version(key, number), sent);
      flash.addFlashAttribute("done", "已建立草稿。改好、检查通过以后，由另一位流程管理员启用。");
      return redirect(draft);
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      RefusalAdvice.show(refusal, "没有建立草稿", model, response);
      return list(actor, model);
    }
  }

  @GetMapping("/flows/{key}/{number}")
  String page(Actor actor, @PathVariable String key, @PathVariable String number, Model model) {
    KeptFlow kept = desk.find(actor, FlowPages.version(key, number));
    return page(actor, kept, Keeping.flow(kept), model);
  }

  private String page(Actor actor, KeptFlow kept, Flow flow, Model model) {
    pages.show(kept, flow, model);
    model.addAttribute("mine", kept.changed().account().equals(actor.account()));
    model.addAttribute("running", desk.running(actor).getOrDefault(kept.flow(), 0));
    model.addAttribute("others", pages.rows(actor));
    return "admin/flow";
  }

  @PostMapping("/flows/{key}/{number}")
  String change(
      Actor actor,
      @PathVariable String key,
      @PathVariable String number,
      Sent sent,
      @RequestParam MultiValueMap<String, String> typed,
      RedirectAttributes flash,
      Model model,
      HttpServletResponse response) {
    FlowVersion version = FlowPages.version(key, number);
    KeptFlow kept = desk.find(actor, version);
    FlowForm form = new FlowForm(typed, desk.sections(kept));
    Flow edited = form.over(Keeping.flow(kept));
    try {
      desk.change(actor, version, sent, edited);
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      RefusalAdvice.show(refusal, "没有保存，您填写的内容还在下面", model, response);
      Flow now = Keeping.flow(kept);
      model.addAttribute("unsaved", FlowComparison.words(now, edited, pages::name));
      return page(actor, kept, edited, model);
    }
    flash.addFlashAttribute("done", "已保存。");
    return redirect(version) + form.anchor();
  }

  @PostMapping("/flows/{key}/{number}/retire")
  String retire(
      Actor actor,
      @PathVariable String key,
      @PathVariable String number,
      Sent sent,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash,
      Model model,
      HttpServletResponse response) {
    FlowVersion version = FlowPages.version(key, number);
    try {
      desk.retire(actor, version, sent, reason.strip());
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      RefusalAdvice.show(refusal, "没有停用", model, response);
      model.addAttribute("reason", reason);
      return page(actor, key, number, model);
    }
    flash.addFlashAttribute("done", "已停用。已经在用它的年度和在办的报告不受影响。");
    return redirect(version);
  }

  private static String redirect(FlowVersion flow) {
    return "redirect:/flows/" + flow.key() + "/" + flow.version();
  }
}
