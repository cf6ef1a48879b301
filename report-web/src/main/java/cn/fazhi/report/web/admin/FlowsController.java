package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.KeptFlow;
import cn.fazhi.report.web.frame.FormReply;
import cn.fazhi.report.workflow.desk.FlowDesk;
import cn.fazhi.report.workflow.desk.Sent;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.FlowComparison;
import cn.fazhi.report.workflow.flow.Keeping;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
      FormReply reply) {
    return reply.to(
        () ->
            new FormReply.Next(
                address(desk.draft(actor, FlowPages.version(key, number), sent)),
                "已建立草稿。改好、检查通过以后，由另一位流程管理员启用。"),
        "没有建立草稿",
        model -> list(actor, model));
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
      FormReply reply) {
    FlowVersion version = FlowPages.version(key, number);
    KeptFlow kept = desk.find(actor, version);
    FlowForm form = new FlowForm(typed, desk.sections(kept));
    Flow edited = form.over(Keeping.flow(kept));
    return reply.to(
        () -> desk.change(actor, version, sent, edited),
        "已保存。",
        address(version) + form.anchor(),
        "没有保存，您填写的内容还在下面",
        model -> unsaved(actor, kept, edited, model));
  }

  private String unsaved(Actor actor, KeptFlow kept, Flow edited, Model model) {
    Flow now = Keeping.flow(kept);
    model.addAttribute("unsaved", FlowComparison.words(now, edited, pages::name));
    return page(actor, kept, edited, model);
  }

  @PostMapping("/flows/{key}/{number}/retire")
  String retire(
      Actor actor,
      @PathVariable String key,
      @PathVariable String number,
      Sent sent,
      @RequestParam(defaultValue = "") String reason,
      FormReply reply) {
    FlowVersion version = FlowPages.version(key, number);
    return reply.to(
        () -> desk.retire(actor, version, sent, reason.strip()),
        "已停用。已经在用它的年度和在办的报告不受影响。",
        address(version),
        "没有停用",
        model -> page(actor, key, number, model.addAttribute("reason", reason)));
  }

  private static String address(FlowVersion flow) {
    return "/flows/" + flow.key() + "/" + flow.version();
  }
}
