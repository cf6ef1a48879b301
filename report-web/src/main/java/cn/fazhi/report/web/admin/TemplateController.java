package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.check.ListName;
import cn.fazhi.report.core.check.Lists;
import cn.fazhi.report.core.check.Weights;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.web.frame.FormReply;
import cn.fazhi.report.workflow.desk.TemplateDesk;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Templates: what is asked for in each part and how much each rule weighs, version by version. */
@Controller
class TemplateController {
  private final TemplateDesk desk;

  TemplateController(TemplateDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/templates")
  String templates(Actor actor, Model model) {
    model.addAttribute("versions", desk.versions(actor));
    model.addAttribute("shipped", desk.numbered(actor, 0));
    return "admin/templates";
  }

  @GetMapping("/templates/{number}")
  String template(Actor actor, @PathVariable String number, Model model) {
    return edit(actor, desk.numbered(actor, number(number)), model);
  }

  private String edit(Actor actor, Template template, Model model) {
    model.addAttribute("template", template);
    model.addAttribute("newest", desk.all(actor).get(0).number());
    model.addAttribute("rules", Weights.ADJUSTABLE);
    model.addAttribute("weights", Weights.Weight.values());
    model.addAttribute("lists", ListName.values());
    return "admin/template";
  }

  /** Whatever is saved becomes the next version; a year keeps the one it was opened with. */
  @PostMapping("/templates")
  String keep(Actor actor, @RequestParam Map<String, String> typed, FormReply reply) {
    Template base = desk.numbered(actor, number(field(typed, "base")));
    Template wanted = typed(base, typed);
    if (typed.containsKey("restore")) {
      reply.model().addAttribute("restored", field(typed, "restore"));
      return edit(actor, wanted, reply.model());
    }
    return reply.to(
        () -> {
          int number = desk.keep(actor, wanted, number(field(typed, "newest")));
          return new FormReply.Next(
              "/templates", "已保存为第 " + number + " 版。准备年度时可以选用它；已开启的年度仍用原来的版本。");
        },
        "还没有保存，您填写的内容还在",
        model -> edit(actor, wanted, model));
  }

  private static Template typed(Template base, Map<String, String> typed) {
    List<Template.Section> sections =
        base.sections().stream().map(section -> section(section, typed)).toList();
    return new Template(
        field(typed, "name"), base.number(), sections, weights(typed), lists(typed));
  }

  /** A list that is to be restored is not taken from the page. */
  private static Lists lists(Map<String, String> typed) {
    Map<ListName, List<String>> lists = new EnumMap<>(ListName.class);
    for (ListName name : ListName.values()) {
      String text = typed.get("list-" + name.name());
      if (text != null && !field(typed, "restore").equals(name.name())) {
        lists.put(name, text.stripTrailing().lines().toList());
      }
    }
    return Lists.of(lists);
  }

  private static Template.Section section(Template.Section base, Map<String, String> typed) {
    String part = base.part().name();
    return new Template.Section(
        base.part(),
        field(typed, "heading-" + part),
        field(typed, "guidance-" + part).replace("\r\n", "\n"),
        number(field(typed, "least-" + part)),
        number(field(typed, "most-" + part)));
  }

  private static Weights weights(Map<String, String> typed) {
    Map<String, Weights.Weight> weights = new HashMap<>();
    for (String rule : Weights.ADJUSTABLE.keySet()) {
      String wanted = field(typed, "weight-" + rule);
      Stream.of(Weights.Weight.values())
          .filter(weight -> weight.name().equals(wanted))
          .forEach(weight -> weights.put(rule, weight));
    }
    return new Weights(weights);
  }

  private static String field(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
  }
}
