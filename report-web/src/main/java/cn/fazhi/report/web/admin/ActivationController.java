package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.KeptFlow;
import cn.fazhi.report.web.frame.FormReply;
import cn.fazhi.report.workflow.desk.FlowDesk;
import cn.fazhi.report.workflow.desk.Sent;
import cn.fazhi.report.workflow.flow.FlowComparison;
import cn.fazhi.report.workflow.flow.Keeping;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a second administrator sees what a draft changes, and brings it into use. */
@Controller
class ActivationController {
  private final FlowDesk desk;
  private final FlowPages pages;

  ActivationController(FlowDesk desk, FlowPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/flows/{key}/{number}/activate")
  String page(Actor actor, @PathVariable String key, @PathVariable String number, Model model) {
    KeptFlow kept = desk.find(actor, FlowPages.version(key, number));
    KeptFlow from = desk.find(actor, kept.from());
    pages.show(kept, Keeping.flow(kept), model);
    model.addAttribute("mine", kept.changed().account().equals(actor.account()));
    model.addAttribute("from", from);
    model.addAttribute("fromTitle", FlowPages.title(from));
    model.addAttribute("changes", changes(from, kept));
    List<FlowPages.Row> running =
        pages.rows(actor).stream().filter(row -> row.running() > 0).toList();
    model.addAttribute("running", running);
    model.addAttribute("reports", running.stream().mapToInt(FlowPages.Row::running).sum());
    return "admin/activation";
  }

  @PostMapping("/flows/{key}/{number}/activate")
  String activate(
      Actor actor,
      @PathVariable String key,
      @PathVariable String number,
      Sent sent,
      FormReply reply) {
    FlowVersion version = FlowPages.version(key, number);
    return reply.to(
        () -> desk.activate(actor, version, sent),
        "已启用。现在可以在年度里选用这个版本。",
        "/flows/" + version.key() + "/" + version.version(),
        "没有启用",
        model -> page(actor, key, number, model));
  }

  /** What one version has that another has not, in words. */
  @GetMapping("/flows/{key}/{number}/compare")
  String compare(
      Actor actor,
      @PathVariable String key,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String with,
      Model model) {
    KeptFlow kept = desk.find(actor, FlowPages.version(key, number));
    KeptFlow other = desk.find(actor, with.isEmpty() ? kept.from() : named(with));
    pages.show(kept, Keeping.flow(kept), model);
    model.addAttribute("from", other);
    model.addAttribute("fromTitle", FlowPages.title(other));
    model.addAttribute("changes", changes(other, kept));
    model.addAttribute("others", pages.rows(actor));
    return "admin/flow-comparison";
  }

  private List<String> changes(KeptFlow before, KeptFlow after) {
    return FlowComparison.words(Keeping.flow(before), Keeping.flow(after), pages::name);
  }

  private static FlowVersion named(String with) {
    String[] both = with.split("/", 2);
    return FlowPages.version(both[0], both.length > 1 ? both[1] : "");
  }
}
