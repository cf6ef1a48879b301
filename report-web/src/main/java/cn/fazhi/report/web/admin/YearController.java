package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.FormReply;
import cn.fazhi.report.web.frame.TypedDay;
import cn.fazhi.report.workflow.desk.TemplateDesk;
import cn.fazhi.report.workflow.desk.YearDesk;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Flows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The workflow administrator's years: prepared from the last one, checked, opened, closed. */
@Controller
class YearController {
  private final YearDesk desk;
  private final TemplateDesk templates;
  private final Flows flows;

  YearController(YearDesk desk, TemplateDesk templates, Flows flows) {
    this.desk = desk;
    this.templates = templates;
    this.flows = flows;
  }

  @GetMapping("/cycles")
  String years(Actor actor, Model model) {
    model.addAttribute("years", desk.years(actor));
    return "admin/years";
  }

  @PostMapping("/cycles")
  String prepare(Actor actor) {
    return "redirect:/cycles/" + desk.prepare(actor);
  }

  @GetMapping("/cycles/{cycle}")
  String year(Actor actor, @PathVariable String cycle, Model model) {
    return year(actor, new CycleId(cycle), Map.of(), null, model);
  }

  private String year(
      Actor actor,
      CycleId id,
      Map<String, String> typed,
      @Nullable Set<UnitCode> chosen,
      Model model) {
    YearDesk.Details details = desk.details(actor, id);
    model.addAttribute("details", details);
    model.addAttribute("chosen", chosen == null ? details.cycle().units() : chosen);
    model.addAttribute("typed", typed);
    model.addAttribute("flows", flows.usableBy(details.cycle().bureau()));
    model.addAttribute("templates", templates.all(actor));
    model.addAttribute("names", new UnitNames(details.candidates()));
    return "admin/year";
  }

  @PostMapping("/cycles/{cycle}/plan")
  String plan(
      Actor actor,
      @PathVariable String cycle,
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "unit", defaultValue = "") List<String> units,
      FormReply reply) {
    CycleId id = new CycleId(cycle);
    desk.details(actor, id);
    return reply.to(
        () ->
            desk.plan(
                actor,
                id,
                version(typed),
                day(typed, "submitBy", "报送截止日"),
                day(typed, "publishBy", "公开截止日"),
                flow(field(typed, "flow")),
                templates.numbered(actor, number(field(typed, "template"))),
                codes(units)),
        "已保存。",
        "/cycles/" + cycle,
        "还没有保存，您填写的内容还在",
        model -> year(actor, id, typed, codes(units), model));
  }

  @PostMapping("/cycles/{cycle}/expected")
  String expect(
      Actor actor,
      @PathVariable String cycle,
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "unit", defaultValue = "") List<String> units,
      FormReply reply) {
    return act(
        actor,
        cycle,
        typed,
        () -> desk.expect(actor, new CycleId(cycle), version(typed), codes(units)),
        "应报单位已保存。",
        reply);
  }

  @PostMapping("/cycles/{cycle}/opening")
  String open(
      Actor actor,
      @PathVariable String cycle,
      @RequestParam Map<String, String> typed,
      FormReply reply) {
    return act(
        actor,
        cycle,
        typed,
        () -> desk.open(actor, new CycleId(cycle), version(typed)),
        "年度已开启，单位现在可以开始起草。",
        reply);
  }

  @PostMapping("/cycles/{cycle}/closing")
  String close(
      Actor actor,
      @PathVariable String cycle,
      @RequestParam Map<String, String> typed,
      FormReply reply) {
    boolean again = field(typed, "what").equals("reopen");
    CycleId id = new CycleId(cycle);
    String reason = field(typed, "reason");
    return act(
        actor,
        cycle,
        typed,
        () -> {
          if (again) {
            desk.reopen(actor, id, version(typed), reason);
          } else {
            desk.close(actor, id, version(typed), reason);
          }
        },
        again ? "年度已重新开启。" : "年度已关闭：不能再开始新的报告，办理中的可以办完。",
        reply);
  }

  @PostMapping("/cycles/{cycle}/extension")
  String extend(
      Actor actor,
      @PathVariable String cycle,
      @RequestParam Map<String, String> typed,
      FormReply reply) {
    return act(
        actor,
        cycle,
        typed,
        () ->
            desk.extend(
                actor,
                new CycleId(cycle),
                names(actor, new CycleId(cycle)).meant(field(typed, "unit")),
                day(typed, "until", "延至哪一天"),
                field(typed, "reason")),
        "已延期，单位会收到通知。",
        reply);
  }

  private String act(
      Actor actor,
      String cycle,
      Map<String, String> typed,
      Runnable deed,
      String done,
      FormReply reply) {
    CycleId id = new CycleId(cycle);
    desk.details(actor, id);
    return reply.to(
        deed,
        done,
        "/cycles/" + cycle,
        "还没有办理，您填写的内容还在",
        model -> year(actor, id, typed, null, model));
  }

  private FlowVersion flow(String typed) {
    return flows.all().stream()
        .map(Flow::version)
        .filter(version -> typed.equals(version.key() + "/" + version.version()))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotReady("请选择流程。"));
  }

  private UnitNames names(Actor actor, CycleId id) {
    return new UnitNames(desk.details(actor, id).candidates());
  }

  private static Set<UnitCode> codes(List<String> units) {
    return units.stream().flatMap(u -> UnitCode.of(u).stream()).collect(Collectors.toSet());
  }

  private static String field(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }

  private static LocalDate day(Map<String, String> typed, String name, String label) {
    return TypedDay.of(field(typed, name), "请填写" + label + "，例如 2027-02-28。");
  }

  private static long version(Map<String, String> typed) {
    String text = field(typed, "version");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
  }
}
